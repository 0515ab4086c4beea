/** The keys that front matter knows, for each kind of file, and how they are read. */
import type { Draw, Feedback } from '#db/schema/index.ts'
import { blame, type Sheet } from './compilation.ts'
import { type Language, levels } from './compiled.ts'
import type { Entry } from './frontMatter.ts'
import { nearest } from './nearest.ts'
import { draw, flag, oneOf, percent, type Reader, skillList, text, whole } from './values.ts'

/** A key without `absent` must be written. */
type Key<Value> = { read: Reader<Value>; absent?: Value }
type Keys = Record<string, Key<unknown>>
type Values<Table extends Keys> = { [Name in keyof Table]: Table[Name] extends Key<infer Value> ? Value : never }

const languages: readonly Language[] = ['vi', 'en']
const feedbacks: readonly Feedback[] = ['each', 'after', 'end', 'never']

export const courseKeys = {
  title: { read: text(150) },
  summary: { read: text(500) },
  language: { read: oneOf(languages), absent: 'vi' as Language },
  periods: { read: whole(1, 400) },
  skills: { read: skillList },
  level: { read: oneOf(levels) },
  issuer: { read: text(100) },
} satisfies Keys

export const moduleKeys = {
  title: { read: text(150) },
  required: { read: flag, absent: true as boolean },
} satisfies Keys

export const quizKeys = {
  title: { read: text(150) },
  kind: { read: oneOf(['practice', 'exam'] as const) },
  pass: { read: percent },
  draw: { read: draw, absent: null as Draw },
  minutes: { read: whole(1, 300), absent: null as number | null },
  attempts: { read: whole(1, 50), absent: null as number | null },
  feedback: { read: oneOf(feedbacks), absent: null as Feedback | null },
} satisfies Keys

/** The value of every key, or null where one is missing or wrong. */
export function readKeys<Table extends Keys>(sheet: Sheet, entries: Map<string, Entry>, table: Table): Values<Table> | null {
  const known = Object.keys(table)
  for (const [name, { line }] of entries) if (!known.includes(name)) blameUnknown(sheet, line, name, known)
  const values = known.map((name) => [name, valueOf(sheet, entries.get(name), name, table[name])] as const)
  return values.every(([, value]) => value !== undefined) ? (Object.fromEntries(values) as Values<Table>) : null
}

function valueOf(sheet: Sheet, entry: Entry | undefined, name: string, key: Key<unknown> | undefined): unknown {
  if (!key) return undefined
  if (!entry) {
    if (key.absent === undefined) blame(sheet, 1, 'missingKey', { key: name })
    return key.absent
  }
  const reading = key.read(entry.value)
  if ('value' in reading) return reading.value
  blame(sheet, entry.line, reading.wrong, { key: name, ...reading.params })
  return undefined
}

function blameUnknown(sheet: Sheet, line: number, key: string, known: string[]): void {
  const meant = nearest(key, known)
  if (meant) blame(sheet, line, 'misspeltKey', { key, meant })
  else blame(sheet, line, 'unknownKey', { key, known: known.join(', ') })
}
