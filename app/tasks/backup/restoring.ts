/** From an archive to a database in place: opened, compared with its manifest, put, the old one kept aside. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { noteRestored } from '#app/domain/backup/noting.ts'
import { dataFolder, dialect } from '#db/address.ts'
import { disconnect } from '#db'
import { copyName, readCopy } from '#db/copying/copying.ts'
import { CopyProblem } from '#db/copying/problem.ts'
import { assertUnused, presentContents, putInPlace } from '#db/copying/putting.ts'
import { type Contents, differences } from '#db/copying/tally.ts'
import { knownMigrations } from '#db/journal.ts'
import { keysFolder, type Manifest } from './manifest.ts'
import { type Key, unseal } from './opening.ts'
import { inScratch } from './scratch.ts'

/** What would happen, for a person to agree to: what is in the file, what is there now. */
export type Plan = { manifest: Manifest; present: Contents | null }

/** Opens, restores in a scratch place and compares; changes nothing. */
export async function checkBackup(file: string, key: Key): Promise<Manifest> {
  return inScratch(async (folder) => checked(file, key, folder))
}

/** `agree` is asked once all is known and checked. Answers where the old database is, null where there was none; undefined where nobody agreed. */
export async function restoreBackup(
  file: string,
  key: Key,
  stamp: string,
  agree: (plan: Plan) => Promise<boolean>,
): Promise<string | null | undefined> {
  await disconnect() // our own connection would be one that is in the way
  await assertUnused()
  return inScratch(async (folder) => {
    const manifest = await checked(file, key, folder)
    if (!(await agree({ manifest, present: await presentContents() }))) return undefined
    const aside = await putInPlace(path.join(folder, copyName[dialect]), stamp)
    putKeys(path.join(folder, keysFolder), stamp)
    if (isOfThisCode(manifest) && manifest.backupId) await noteRestored(manifest.backupId, path.basename(file))
    await disconnect()
    return aside
  })
}

async function checked(file: string, key: Key, folder: string): Promise<Manifest> {
  const manifest = await unseal(file, key, folder)
  if (manifest.database !== dialect) throw new CopyProblem('otherDatabase', manifest.database)
  const known = new Set(knownMigrations())
  if (manifest.migrations.some((when) => !known.has(when))) throw new CopyProblem('newer', manifest.version)
  const restored = await readCopy(path.join(folder, copyName[dialect]))
  const [table] = differences(manifest.tables, restored.tally)
  if (table) throw new CopyProblem('differs', table)
  return manifest
}

/** Those of an older schema are brought up to date at the next start. */
function isOfThisCode({ migrations }: Manifest): boolean {
  return migrations.length === knownMigrations().length
}

/** A key that is there and differs is kept aside: it may belong to the database that was there. */
function putKeys(from: string, stamp: string): void {
  if (!existsSync(from)) return
  const to = path.join(dataFolder, keysFolder)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(from)) {
    const place = path.join(to, name)
    if (existsSync(place) && !readFileSync(place).equals(readFileSync(path.join(from, name))))
      renameSync(place, `${place}.before-restore-${stamp}`)
    if (!existsSync(place)) copyFileSync(path.join(from, name), place)
  }
}
