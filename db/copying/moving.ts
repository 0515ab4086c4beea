/** A SQLite database into an empty PostgreSQL one: every row, in one transaction, counted and compared on both sides. */
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import pg from 'pg'
import { migrationsOfThisCode } from '../journal.ts'
import { assertBytewise, migrateOnPostgres } from '../migrating-postgres.ts'
import { assertUpToDate } from './copying.ts'
import { insertRows, withoutReferences } from './inserting.ts'
import { columnsOf as columnsOnPostgres, connected, quoted, tallyOf as tallyOnPostgres, typesOf } from './postgres.ts'
import { CopyProblem } from './problem.ts'
import { assertUnusedOnSqlite } from './putting-sqlite.ts'
import { columnsOf, migrationsOf, tallyOf } from './sqlite.ts'
import { differences, type Tally } from './tally.ts'

/** The source is only read. `hear` is told of each table before its rows go. */
export async function moveToPostgres(file: string, url: string, hear: (table: string, rows: number) => void): Promise<Tally> {
  if (!existsSync(file)) throw new CopyProblem('absent', file)
  assertUnusedOnSqlite(file)
  const source = new Database(file, { readonly: true })
  try {
    source.exec('begin')
    assertUpToDate('sqlite', migrationsOf(source), file)
    const ours = new Set(Object.keys(columnsOf(source)))
    await connected(url, async (client) => {
      await assertBytewise(client)
      await assertEmpty(client, ours)
    })
    await migrateOnPostgres(migrationsOfThisCode, url)
    return await connected(url, (client) => moved(source, client, hear))
  } catch (problem) {
    throw saidByPostgres(problem) ?? problem
  } finally {
    source.close()
  }
}

async function moved(source: Database.Database, client: pg.Client, hear: (table: string, rows: number) => void): Promise<Tally> {
  const columns = columnsOf(source)
  const types = await typesOf(client)
  const json = new Set([...types].filter(([, type]) => type === 'jsonb').map(([place]) => place))
  await client.query('begin')
  await client.query('delete from pulse')
  const bringBack = await withoutReferences(client)
  const before = tallyOf(source, columns, json)
  for (const [table, names] of Object.entries(columns)) {
    hear(table, before[table]?.rows ?? 0)
    await insertRows(client, table, names, converted(source, table, names, types))
  }
  await bringBack()
  const [differing] = differences(before, await tallyOnPostgres(client, await columnsOnPostgres(client), true))
  if (differing) throw new CopyProblem('strayed', differing)
  await client.query('commit')
  await client.query('analyze')
  return before
}

function* converted(source: Database.Database, table: string, names: string[], types: Map<string, string>): Generator<unknown[]> {
  const kinds = names.map((name) => types.get(`${table}.${name}`) ?? 'text')
  const rows = source
    .prepare<[], unknown[]>(`select ${names.map(quoted).join(', ')} from ${quoted(table)}`)
    .raw()
    .iterate()
  for (const row of rows) yield row.map((value, place) => valueFor(kinds[place] ?? 'text', value))
}

function valueFor(type: string, value: unknown): unknown {
  if (value === null) return null
  if (type === 'boolean') return value === 1
  return type.startsWith('timestamp') ? new Date(value as number) : value
}

/** Its own words (rights, room), whether it told them to us or through drizzle; nothing is kept of what was begun. */
function saidByPostgres(problem: unknown): CopyProblem | undefined {
  const cause = problem instanceof Error && problem.cause instanceof Error ? problem.cause : problem
  return cause instanceof pg.DatabaseError ? new CopyProblem('postgres', cause.message) : undefined
}

/** Tables of an earlier try, which hold nothing, are no hindrance; somebody else's are. */
async function assertEmpty(client: pg.Client, ours: ReadonlySet<string>): Promise<void> {
  for (const table of Object.keys(await columnsOnPostgres(client))) {
    if (table === 'pulse') continue
    if (!ours.has(table)) throw new CopyProblem('notEmpty', table)
    const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`)
    if (rowCount) throw new CopyProblem('notEmpty', table)
  }
}
