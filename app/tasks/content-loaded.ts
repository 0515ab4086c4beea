/** Files that this very code has loaded already need not be compiled again: that is most of what a start takes. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { db, transaction } from '#db'
import { installation } from '#db/schema/index.ts'

type Loaded = { print: string; faulty: string[] }

const key = 'content'
const folders = ['content/courses', 'content/programmes']

/** Answers the slugs of what is faulty. `print`: of the code and all it would read; null where that cannot be told. */
export async function loadedOnce(load: () => Promise<{ faulty: string[] }>, print = printOfAll()): Promise<string[]> {
  const last = await lastLoaded()
  if (print && print === last?.print) return last.faulty
  const { faulty } = await load()
  if (print) await noteLoaded({ print, faulty })
  return faulty
}

/** Null where the code is not in one file, as in tests and while it is written. */
function printOfAll(): string | null {
  const code = fileURLToPath(import.meta.url)
  if (path.basename(code) !== 'index.js') return null
  const hash = createHash('sha256')
  for (const file of [code, ...folders.flatMap(filesIn)]) hash.update(`${path.relative('.', file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

async function lastLoaded(): Promise<Loaded | null> {
  const [row] = await db.select({ value: installation.value }).from(installation).where(eq(installation.key, key))
  return row ? (JSON.parse(row.value) as Loaded) : null
}

async function noteLoaded(loaded: Loaded): Promise<void> {
  const value = JSON.stringify(loaded)
  await transaction((tx) => tx.insert(installation).values({ key, value }).onConflictDoUpdate({ target: installation.key, set: { value } }))
}
