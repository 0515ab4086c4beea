/** SQLite's statements, compiled once: whatever is asked again in the same words is not read and planned again. */
import type Database from 'better-sqlite3'

/** So many are kept, those used last; longer ones are lists that do not come again. */
const kept = 400
const longest = 10_000

type Values = unknown[]
type Rows = { all(...values: Values): unknown; get(...values: Values): unknown }
type Statement = Rows & { run(...values: Values): unknown; raw(): Rows }

/** The connection as Drizzle uses it. */
export function rememberingStatements(connection: Database.Database): Database.Database {
  const statements = new Map<string, Statement>()
  const prepare = (text: string): Statement => {
    const statement = statements.get(text) ?? shared(connection.prepare<Values>(text))
    if (text.length > longest) return statement
    statements.delete(text) // to the end, away from those that are dropped first
    statements.set(text, statement)
    const [oldest] = statements.size > kept ? statements.keys() : []
    if (oldest !== undefined) statements.delete(oldest)
    return statement
  }
  return { prepare } as unknown as Database.Database
}

/** One statement for whoever asks, rows as objects or as lists: which, is said with every call. */
function shared(statement: Database.Statement<Values>): Statement {
  return {
    run: (...values) => statement.run(...values),
    all: (...values) => statement.raw(false).all(...values),
    get: (...values) => statement.raw(false).get(...values),
    raw: () => ({
      all: (...values) => statement.raw(true).all(...values),
      get: (...values) => statement.raw(true).get(...values),
    }),
  }
}
