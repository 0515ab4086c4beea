/** Backed up under hand-ins and restored elsewhere, again and again: every row that was stored by then, each as it is in the original. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { addCandidates } from './ground/candidates.ts'
import { emptyFolder, freshFolder } from './ground/folder.ts'
import { backing, restored } from './ground/operating.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit, sizeOf } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import { weakWorkers } from './ground/weak-workers.ts'
import type { Proof } from './proof.ts'

const atOnce = 3
/** Between one backup and the next. */
const acknowledgements = 40
/** What is never changed once it is there. */
const lasting = ['history', 'completions', 'certificates', 'certificate_statuses', 'attempt_questions', 'option_keys', 'people', 'postings']
/** What a backup and a restore themselves write down afterwards. */
const notOfBackups: Record<string, string> = {
  backups: 'where 0',
  history: "where verb not like 'backup.%'",
  security_events: "where event not like 'backup.%'",
}

export const backups: Proof = {
  name: 'backups',
  says: 'backed up under hand-ins and restored: all that was acknowledged, every row as it is in the original',
  sizes: { long: 50, short: 1 },
  weakness: 'a backup loses a row and counts what is left',
  async run(rounds, weakness) {
    using folder = await freshFolder()
    using aside = emptyFolder()
    const waiting = addCandidates(folder.database, rounds * 60)
    const server = await serving(folder.path)
    const backUp = await backing(folder.path, aside.path, weakness ? weakWorkers(weakness) : {})
    const noted = nothingYet()
    let isOver = false
    const sitters = Array.from({ length: atOnce }, async () => {
      for (let candidate = waiting.shift(); candidate && !isOver; candidate = waiting.shift())
        await sit(asking(server.origin, candidate), noted, () => isOver)
    })
    const wrong = new Set<string>()
    let rows = 0
    try {
      for (let round = 0; round < rounds && wrong.size === 0; round++) {
        for (const since = sizeOf(noted); sizeOf(noted) < since + acknowledgements && waiting.length > 0; ) await pause(10)
        const before = { ...noted, answers: new Map(noted.answers), handedIn: new Set(noted.handedIn) }
        const copy = await restored(await backUp(), aside.path, `restored-${round}`)
        for (const fault of [...faultsIn(copy, before), ...differing(copy, folder.database, lasting)]) wrong.add(fault)
        rows += rowsIn(copy)
        rmSync(path.dirname(copy), { recursive: true })
      }
    } finally {
      isOver = true
      await Promise.all(sitters)
      await server.stop()
    }
    // nobody writes any more: now both must be the same in every table
    for (const fault of same(await restored(await backUp(), aside.path, 'restored'), folder.database)) wrong.add(fault)
    return { wrong: [...wrong], figures: { rounds: rounds + 1, handedIn: noted.handedIn.size, rows } }
  },
}

/** Rows of the one that are not in the other. */
function differing(file: string, other: string, tables: string[]): string[] {
  const database = new Database(file)
  database.prepare('attach ? as other').run(other)
  const rowsOf = (place: string, table: string) => `select * from ${place}."${table}" ${notOfBackups[table] ?? ''}`
  const counted = (table: string) =>
    Number(
      database
        .prepare(`select count(*) from (${rowsOf('main', table)} except ${rowsOf('other', table)})`)
        .pluck()
        .get(),
    )
  const faults = tables.map((table) => [table, counted(table)] as const).filter(([, rows]) => rows > 0)
  database.close()
  return faults.map(([table, rows]) => `${table}: ${rows} rows are not as in the original`)
}

function same(file: string, other: string): string[] {
  const tables = tablesOf(file)
  return [...differing(file, other, tables), ...differing(other, file, tables)]
}

function tablesOf(file: string): string[] {
  const database = new Database(file, { readonly: true })
  const names = database
    .prepare(`select name from sqlite_master where type = 'table' and sql not like '%virtual%'`)
    .pluck()
    .all()
    .map(String)
  database.close()
  return names
}

function rowsIn(file: string): number {
  const database = new Database(file, { readonly: true })
  const rows = lasting.reduce((sum, table) => sum + Number(database.prepare(`select count(*) from "${table}"`).pluck().get()), 0)
  database.close()
  return rows
}
