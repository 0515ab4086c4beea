/** `npm run restore -- FILE --key KEYFILE`: explains, checks, asks, swaps. With `--check` it changes nothing. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { now } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'
import { typedBefore } from '#app/web/typed.ts'
import { dialect, postgresUrl, sqliteFile } from '#db/address.ts'
import { type Contents, rowsIn, type Tally } from '#db/copying/tally.ts'
import { inWords } from './failing.ts'
import { nameAt } from './making.ts'
import type { Manifest } from './manifest.ts'
import { checkBackup, type Plan, restoreBackup } from './restoring.ts'

type Print = (line: string) => void

/** Names of files are those of the `folder` where the command was typed. */
export async function restore(words: string[], print: Print, folder: string): Promise<void> {
  const { file, key, check, yes } = asked(words, folder)
  await inWords(async () => {
    print(t('restore.opening', { file }))
    if (check) return print(described(await checkBackup(file, key)).join('\n'))
    const aside = await restoreBackup(file, key, stampOf(now()), (plan) => agreed(plan, yes, print))
    if (aside === undefined) return print(t('restore.left'))
    print(t('restore.done', { place: placeOf() }))
    if (aside) print(t('restore.aside', { place: aside }))
  })
}

function asked(words: string[], folder: string) {
  const options = { key: { type: 'string' }, check: { type: 'boolean' }, yes: { type: 'boolean' } } as const
  const { values, positionals } = parsed(() => parseArgs({ args: words, allowPositionals: true, options }))
  const [name, ...more] = positionals
  if (!name || !values.key || more.length > 0) throw new StartProblem(t('restore.usage', { command: typedBefore('restore') }))
  const [file, keyFile] = [path.resolve(folder, name), path.resolve(folder, values.key)]
  for (const place of [file, keyFile]) if (!existsSync(place)) throw new StartProblem(t('restore.noFile', { file: place }))
  const key = /^AGE-SECRET-KEY-1\S+/m.exec(readFileSync(keyFile, 'utf8'))?.[0]
  if (!key) throw new StartProblem(t('restore.noKey', { file: keyFile }))
  return { file, key, check: values.check ?? false, yes: values.yes ?? false }
}

function parsed<Result>(work: () => Result): Result {
  try {
    return work()
  } catch {
    throw new StartProblem(t('restore.usage', { command: typedBefore('restore') }))
  }
}

function described(manifest: Manifest): string[] {
  return [about(manifest), shown(manifest.tables), t('restore.sound', { rows: numberOf(rowsIn(manifest.tables)) })]
}

function about({ madeAt, version }: Manifest): string {
  return t('restore.inFile', { moment: momentOf(new Date(madeAt)), version })
}

async function agreed({ manifest, present }: Plan, yes: boolean, print: Print): Promise<boolean> {
  for (const line of described(manifest)) print(line)
  for (const line of here(present)) print(line)
  if (yes) return true
  if (!process.stdin.isTTY) throw new StartProblem(t('restore.sayYes'))
  const console = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await console.question(`${t('restore.ask')} `)
  console.close()
  return fold(answer).trim() === 'khoi phuc' // typed with or without marks
}

function here(present: Contents | null): string[] {
  return present ? [t('restore.here', { place: placeOf() }), shown(present.tally)] : [t('restore.nothingHere', { place: placeOf() })]
}

/** The few numbers by which somebody knows a database again. */
function shown(tally: Tally): string {
  const count = (table: string) => numberOf(tally[table]?.rows ?? 0)
  return t('restore.numbers', {
    people: count('people'),
    completions: count('completions'),
    certificates: count('certificates'),
    history: count('history'),
  })
}

function placeOf(): string {
  if (dialect === 'sqlite') return sqliteFile
  const { hostname, pathname } = new URL(postgresUrl)
  return `PostgreSQL ${hostname}${pathname}`
}

/** As in the names of backups. */
function stampOf(moment: Date): string {
  return nameAt(moment).slice('tap-huan-'.length, -'.tar.gz.age'.length).replace('-', '')
}
