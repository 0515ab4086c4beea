/** Which migrations there are and which a database knows; what went wrong in bringing it up to date. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { dialect } from './address.ts'

/** `newer`: the database was made by later code. `collation`: PostgreSQL does not compare by bytes. `encoding`: it does not keep every letter. `noCopy`: no copy could be made before. */
export class MigrationProblem extends Error {
  override name = 'MigrationProblem'
  readonly reason: 'newer' | 'lost' | 'collation' | 'encoding' | 'unreachable' | 'noCopy'
  constructor(reason: MigrationProblem['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

export const migrationsOfThisCode = path.resolve('db/migrations')

/** The times by which drizzle knows them, oldest first. */
export function knownMigrations(database: 'sqlite' | 'postgres' = dialect, folder = migrationsOfThisCode): number[] {
  const journal = JSON.parse(readFileSync(path.join(folder, database, 'meta/_journal.json'), 'utf8')) as { entries: { when: number }[] }
  return journal.entries.map(({ when }) => when)
}

/** How many of those known are not applied; throws where the database knows later ones. */
export function pending(known: number[], applied: number[]): number {
  if (applied.some((when) => !known.includes(when))) throw new MigrationProblem('newer', String(Math.max(...applied)))
  return known.length - applied.length
}

/** No table that stays may have fewer rows than before. */
export function assertKept(before: Map<string, number>, after: Map<string, number>): void {
  for (const [table, rows] of before) {
    const left = after.get(table)
    if (left !== undefined && left < rows) throw new MigrationProblem('lost', `${table}: ${rows} → ${left}`)
  }
}

export function stamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}

const copiesKept = 3

/** Of the copies made before migrations, the newest: each is as large as the database. What a restore kept is not ours to delete. */
export function keepNewest(folder: string, prefix: string): void {
  const copies = readdirSync(folder).filter((name) => name.startsWith(prefix) && /^\d{14}$/.test(name.slice(prefix.length)))
  for (const name of copies.sort().slice(0, -copiesKept)) rmSync(path.join(folder, name), { force: true })
}
