/** `npm run move -- --to postgres://…`: the SQLite database of this installation into an empty PostgreSQL one. */
import { parseArgs } from 'node:util'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'
import { typedBefore } from '#app/web/typed.ts'
import { namesDatabase, sqliteFile } from '#db/address.ts'
import { moveToPostgres } from '#db/copying/moving.ts'
import { rowsIn } from '#db/copying/tally.ts'
import { inWords } from './failing.ts'

export async function move(words: string[], print: (line: string) => void): Promise<void> {
  const url = addressIn(words)
  const { host, pathname } = new URL(url)
  print(t('move.begin', { from: sqliteFile, to: `${host}${pathname}` }))
  await inWords(async () => {
    const tally = await moveToPostgres(sqliteFile, url, (table, rows) => print(t('move.table', { table, rows: numberOf(rows) })))
    print(t('move.done', { rows: numberOf(rowsIn(tally)), tables: Object.keys(tally).length }))
  })
}

function addressIn(words: string[]): string {
  try {
    const { values } = parseArgs({ args: words, options: { to: { type: 'string' } } })
    if (values.to && namesDatabase(values.to)) return values.to
  } catch {
    // said below
  }
  throw new StartProblem(t('move.usage', { command: typedBefore('move') }))
}
