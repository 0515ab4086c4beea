/** A whole PostgreSQL database: dumped while it is in use, and read back from the dump in a scratch database. */
import pg from 'pg'
import { CopyProblem } from './problem.ts'
import { dump, load } from './programs.ts'
import { type Cell, type Columns, type Contents, rowSum, sameJson, type Tally } from './tally.ts'

/** Dump and tally are of the same moment: pg_dump is given the snapshot that is counted. */
export async function copyPostgres(url: string, copy: string): Promise<Contents> {
  return connected(url, async (client) => {
    await client.query('begin transaction isolation level repeatable read, read only')
    const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    const dumped = dump({ url, file: copy, snapshot: rows[0]?.snapshot ?? '', server: await majorOf(client) })
    dumped.catch(() => undefined) // awaited below, once the counting is done
    const contents = await contentsOf(client)
    await dumped
    await client.query('commit')
    return contents
  })
}

/** Loads the dump into a database of its own and drops that again. */
export async function readPostgres(url: string, copy: string): Promise<Contents> {
  const name = `tap_huan_check_${Date.now()}_${process.pid}`
  const scratch = await createDatabase(url, name)
  try {
    await loadInto(scratch, copy)
    return await connected(scratch, async (client) => {
      await client.query('begin read only')
      return contentsOf(client)
    })
  } finally {
    await connected(url, (client) => client.query(`drop database if exists ${quoted(name)} with (force)`))
  }
}

export async function loadInto(url: string, copy: string): Promise<void> {
  await load({ url, file: copy, server: await connected(url, majorOf) })
}

/** Empty, compared by bytes; answers its address. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await connected(url, (client) =>
    client
      .query(`create database ${quoted(name)} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
      .catch((problem: Error) => {
        throw new CopyProblem('noScratch', problem.message)
      }),
  )
  return addressOf(url, name)
}

export function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

export async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'tap-huan-backup' })
  client.on('error', () => undefined) // the query at work tells
  await client.connect().catch((problem: unknown) => {
    throw new CopyProblem('unreachable', problem instanceof Error ? problem.message : 'no answer')
  })
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export async function contentsOf(client: pg.Client): Promise<Contents> {
  return { tally: await tallyOf(client, await columnsOf(client)), migrations: await migrationsOf(client) }
}

/** Reads through a cursor, so within a transaction. `json`: compared as values rather than as text. */
export async function tallyOf(client: pg.Client, columns: Columns, json = false): Promise<Tally> {
  const types = await typesOf(client)
  const tally: Tally = {}
  for (const [table, names] of Object.entries(columns)) {
    const kinds = names.map((name) => kindOf(types.get(`${table}.${name}`) ?? 'text'))
    const chosen = names.map((name, place) => kinds[place]?.select(quoted(name)) ?? quoted(name))
    const sum = rowSum(names)
    for await (const row of rowsOf(client, `select ${chosen.join(', ')} from ${quoted(table)}`))
      sum.add(row.map((value, place) => (value === null ? null : (kinds[place]?.cell(value, json) ?? null))))
    tally[table] = sum.result()
  }
  return tally
}

type Kind = { select(column: string): string; cell(value: string, json: boolean): Cell }

const asNumber = (select: Kind['select']): Kind => ({ select, cell: (value) => ({ number: value }) })
const asText = { select: (column: string) => `${column}::text`, cell: (value: string) => ({ text: value }) }

/** A moment in milliseconds, a flag as 0 or 1, as they lie in SQLite. */
function kindOf(type: string): Kind {
  if (type.startsWith('timestamp')) return asNumber((column) => `(extract(epoch from ${column}) * 1000)::bigint::text`)
  if (type === 'boolean') return asNumber((column) => `${column}::int::text`)
  if (/int|numeric|double|real/.test(type)) return asNumber((column) => `${column}::text`)
  if (type === 'bytea') return { select: (column) => `encode(sha256(${column}), 'hex')`, cell: (value) => ({ digest: value }) }
  if (type === 'jsonb') return { ...asText, cell: (value, json) => ({ text: json ? sameJson(value) : value }) }
  return asText
}

async function* rowsOf(client: pg.Client, query: string): AsyncGenerator<(string | null)[]> {
  await client.query(`declare counted no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: 'fetch 2000 from counted', rowMode: 'array' })
    if (rows.length === 0) break
    yield* rows
  }
  await client.query('close counted')
}

/** `table.column` → its type. */
export async function typesOf(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ place: string; type: string }>(
    `select table_name || '.' || column_name as place, data_type as type from information_schema.columns where table_schema = 'public'`,
  )
  return new Map(rows.map(({ place, type }) => [place, type]))
}

/** Every table that is ours, its columns in the order of their names. */
export async function columnsOf(client: pg.Client): Promise<Columns> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select t.table_name as table, array(select c.column_name::text from information_schema.columns c
       where c.table_schema = 'public' and c.table_name = t.table_name order by c.column_name::text collate "C") as columns
     from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE' order by t.table_name`,
  )
  return Object.fromEntries(rows.filter(({ table }) => !table.startsWith('__')).map(({ table, columns }) => [table, columns]))
}

export async function migrationsOf(client: pg.Client): Promise<number[]> {
  const { rowCount } = await client.query(`select 1 from pg_tables where schemaname = 'drizzle' and tablename = '__drizzle_migrations'`)
  if (!rowCount) return []
  const { rows } = await client.query<{ at: string }>('select created_at as at from drizzle.__drizzle_migrations order by created_at')
  return rows.map(({ at }) => Number(at))
}

export async function majorOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  return Math.floor(Number(rows[0]?.version ?? 0) / 10_000)
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
