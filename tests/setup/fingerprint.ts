/** What the base database is made from, as one hash. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const sources = ['app/domain', 'app/tasks', 'app/text', 'content', 'db', 'tests/stage.ts', 'tests/time.ts']

export function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(place: string): string[] {
  if (path.extname(place)) return [place]
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => path.join(entry.parentPath, entry.name))
}
