/** Questions asked with most pages: put into SQL once for each connection, asked with other values each time. */
import { type Placeholder, sql } from 'drizzle-orm'
import { source } from './index.ts'

type Prepared<Row> = { execute(values: Record<string, unknown>): Promise<Row[]> }
type Query<Row> = { prepare(name: string): Prepared<Row> }
type Held<Name extends string> = Record<Name, Placeholder<Name>>

/** `words` says the query once, with a place held for each value; nothing in it may depend on what the values are. */
export function often<const Name extends string, Row>(
  names: readonly Name[],
  words: (held: Held<Name>) => Query<Row>,
): (values: Record<Name, string | number>) => Promise<Row[]> {
  const held = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Held<Name>
  const prepared = new WeakMap<object, Prepared<Row>>()
  return async (values) => {
    const asked = source()
    const query = prepared.get(asked) ?? words(held).prepare('')
    prepared.set(asked, query)
    return query.execute(values)
  }
}
