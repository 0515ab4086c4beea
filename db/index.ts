/** `db` to read, `transaction` to write, `afterCommit` for what must wait until it is stored. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { drizzle } from 'drizzle-orm/node-postgres'
import { dialect, postgresUrl, sqliteFile } from './address.ts'
import { connectPostgres } from './postgres.ts'
import type * as schema from './schema/index.ts'
import { connectSqlite } from './sqlite.ts'

export type Everything = ReturnType<typeof drizzle<typeof schema>>
export type Reader = Pick<Everything, 'query' | 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>
export type Writer = Reader & Pick<Everything, 'insert' | 'update' | 'delete'>

export type Connection = {
  reader: Everything
  transact<Result>(work: (tx: Everything) => Promise<Result>): Promise<Result>
  /** Where there is one writer, it rests meanwhile: another thread writes. */
  lend<Result>(work: () => Promise<Result>): Promise<Result>
  /** Who brings the write-ahead log of SQLite into the database: the commits that make it long, or another thread. */
  checkpoints(by: 'commits' | 'another'): void
  /** Proves that a write is stored. */
  ping(): Promise<void>
  close(): Promise<void>
}

type Current = { tx: Everything; tasks: (() => unknown)[] }

const current = new AsyncLocalStorage<Current | null>()
const kept = globalThis as { tapHuanConnection?: Connection } // survives the dev server's module reloads

/** For reading. Inside a transaction it sees that transaction's own writes. */
export const db: Reader = new Proxy({} as Everything, {
  get: (_, name: keyof Everything) => {
    const asked = source()
    const value = asked[name]
    return typeof value === 'function' ? value.bind(asked) : value
  },
})

/** Who answers just now: the transaction one is in, or the reader. */
export function source(): Everything {
  return current.getStore()?.tx ?? connection().reader
}

/** The only way to write. All of it happens or none of it; one within another joins it. `work` must be repeatable. */
export async function transaction<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result> {
  const outer = current.getStore()
  if (outer) return work(outer.tx)
  let tasks: Current['tasks'] = []
  const result = await inTurn(() =>
    connection().transact((tx) => {
      tasks = []
      return current.run({ tx, tasks }, () => work(tx))
    }),
  )
  for (const task of tasks) await current.run(null, async () => task())
  return result
}

/** Runs once the surrounding transaction is safely stored: letters, caches. At once where there is none. */
export function afterCommit(task: () => unknown): void {
  const store = current.getStore()
  if (store) store.tasks.push(task)
  else void Promise.resolve().then(task)
}

type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>

let inTurn: Turn = (work) => work()

/** For a thread beside the server's: it writes when the server has lent it the writer, so that neither waits with its hands full. */
export function writeInTurn(turn: Turn): void {
  inTurn = turn
}

/** Of this thread nobody writes while `work` goes on. */
export function lendWriter<Result>(work: () => Promise<Result>): Promise<Result> {
  return connection().lend(work)
}

export function connection(): Connection {
  kept.tapHuanConnection ??= dialect === 'postgres' ? connectPostgres(postgresUrl) : connectSqlite(sqliteFile)
  return kept.tapHuanConnection
}

export async function disconnect(): Promise<void> {
  await kept.tapHuanConnection?.close()
  delete kept.tapHuanConnection
}
