/** A connection to SQLite, set as our promises need it. */
import Database from 'better-sqlite3'

/** An acknowledged write survives a power cut. */
export function open(file: string) {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('journal_size_limit = 67108864')
  return connection
}

/** better-sqlite3 falls back to NORMAL silently; asked after a first write. */
export function assertDurable(connection: Database.Database) {
  const synchronous = connection.pragma('synchronous', { simple: true })
  if (synchronous !== 2) throw new Error(`SQLite synchronous is ${String(synchronous)}, expected 2 (FULL)`)
}
