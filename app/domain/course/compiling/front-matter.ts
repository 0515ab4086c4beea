/** The YAML between two `---` lines at the head of a file, checked key by key. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { type FaultFinder, nearest } from './faults.ts'

/** A file split: its front matter's values, and its body with the number of lines above it. */
export type Split = { values: Record<string, unknown>; lineOf: (key: string) => number; body: string; above: number }

/** How one key is read: a value, or the fault code it earns (`required`: absent is a fault). */
export type KeyRule<Value> = { read: (value: unknown) => Value | undefined; fallback?: Value; expected: string }
export type Rules = Record<string, KeyRule<unknown>>
export type Values<Shape extends Rules> = { [Key in keyof Shape]: Shape[Key] extends KeyRule<infer Value> ? Value : never }

export function splitFrontMatter(text: string, fault: FaultFinder): Split | null {
  const match = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(text)
  if (!match) {
    fault('noFrontMatter', 1)
    return null
  }
  const counter = new LineCounter()
  const document = parseDocument(match[1] ?? '', { lineCounter: counter, uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    fault('yaml', (error.linePos?.[0].line ?? 1) + 1, { detail: error.message.split('\n', 1)[0] ?? '' })
    return null
  }
  const values: unknown = document.toJS() ?? {}
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    fault('yaml', 2, { detail: 'key: value' })
    return null
  }
  const lines = new Map<string, number>()
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (isScalar(key) && key.range) lines.set(String(key.value), counter.linePos(key.range[0]).line + 1)
    }
  }
  return {
    values: values as Record<string, unknown>,
    lineOf: (key) => lines.get(key) ?? 1,
    body: text.slice(match[0].length),
    above: match[0].split('\n').length - 1,
  }
}

/** Every value, or null where any key is unknown, missing or wrong; each is a fault. */
export function readKeys<Shape extends Rules>(split: Split, rules: Shape, fault: FaultFinder): Values<Shape> | null {
  let sound = true
  for (const key of Object.keys(split.values)) {
    if (key in rules) continue
    const near = nearest(key, Object.keys(rules))
    fault(near ? 'unknownKeyNear' : 'unknownKey', split.lineOf(key), near ? { key, near } : { key, known: Object.keys(rules).join(', ') })
    sound = false
  }
  const read: Record<string, unknown> = {}
  for (const [key, rule] of Object.entries(rules)) {
    const given = split.values[key]
    const value = given === undefined || given === null ? rule.fallback : rule.read(given)
    if (value === undefined) {
      fault(given === undefined || given === null ? 'missingKey' : 'wrongValue', split.lineOf(key), { key, expected: rule.expected })
      sound = false
    }
    read[key] = value
  }
  return sound ? (read as Values<Shape>) : null
}

export const text = (fallback?: string): KeyRule<string> => ({
  read: (value) => (typeof value === 'string' && value.trim() && value.length <= 500 ? value.trim() : undefined),
  ...(fallback !== undefined && { fallback }),
  expected: '"…" (≤ 500)',
})

export const wholeNumber = (least: number, most: number, fallback?: number | null): KeyRule<number | null> => ({
  read: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined),
  ...(fallback !== undefined && { fallback }),
  expected: `${least}–${most}`,
})

export const oneOf = <Word extends string>(words: readonly Word[], fallback?: Word): KeyRule<Word> => ({
  read: (value) => words.find((word) => word === value),
  ...(fallback !== undefined && { fallback }),
  expected: words.join(' | '),
})

export const yesOrNo = (fallback: boolean): KeyRule<boolean> => ({
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  fallback,
  expected: 'true | false',
})

export const words = (): KeyRule<string[]> => ({
  read: (value) =>
    Array.isArray(value) && value.every((word) => typeof word === 'string' && /^[A-Z]+[0-9]*(\.[0-9]+)*$/.test(word))
      ? (value as string[])
      : undefined,
  fallback: [],
  expected: '[IU06.2, NQ398.14]',
})

export const percent = (fallback: number): KeyRule<number> => ({
  read: (value) => {
    const number = typeof value === 'string' && /^\d{1,3}%$/.test(value) ? Number(value.slice(0, -1)) : value
    return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 100 ? number : undefined
  },
  fallback,
  expected: '1%–100%',
})
