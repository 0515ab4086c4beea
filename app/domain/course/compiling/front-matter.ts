/** The YAML between two `---` lines at the head of a file, checked key by key. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { type FaultFinder, nearest } from './faults.ts'

/** A file split: its front matter's values, and its body with the number of lines above it. */
export type Split = { values: Record<string, unknown>; lineOf: (key: string) => number; body: string; above: number }

/** How one key is read: a value, or the fault code it earns (`required`: absent is a fault). */
export type KeyRule<Value> = { read: (value: unknown) => Value | undefined; fallback?: Value; expected: string }
export type Rules = Record<string, KeyRule<unknown>>
export type Values<Shape extends Rules> = { [Key in keyof Shape]: Shape[Key] extends KeyRule<infer Value> ? Value : never }

const mostLines = 60
const mostLength = 8000

export function splitFrontMatter(text: string, fault: FaultFinder): Split | null {
  const lines = text.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
  if (!/^---[ \t]*$/.test(lines[0] ?? '') || end < 0) {
    fault('noFrontMatter', 1)
    return null
  }
  const source = lines.slice(1, end).join('\n')
  if (end > mostLines || source.length > mostLength) {
    fault('longFrontMatter', 1, { most: mostLines })
    return null
  }
  const read = readYaml(source, fault)
  return read && { ...read, body: lines.slice(end + 1).join('\n'), above: end + 1 }
}

/** Lines are lines of the file, whose first is `---`. */
function readYaml(source: string, fault: FaultFinder): Pick<Split, 'values' | 'lineOf'> | null {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: true })
  const [error] = document.errors
  const line = (error?.linePos?.[0].line ?? 1) + 1
  if (error?.code === 'DUPLICATE_KEY') fault('duplicateKey', line)
  else if (error) fault('yaml', line, { detail: error.message.split('\n', 1)[0] ?? '' })
  else if (document.contents !== null && (!isMap(document.contents) || hasAliases(document))) fault('yaml', 2, { detail: 'key: value' })
  else {
    const lines = new Map(placesIn(document.contents).map(([key, start]) => [key, counter.linePos(start).line + 1]))
    return { values: Object.assign(Object.create(null), document.toJS() ?? {}), lineOf: (key) => lines.get(key) ?? 1 }
  }
  return null
}

/** Where each key begins, and what stands below it: `exam.minutes`, `courses.0`. */
function placesIn(node: unknown, above = ''): [string, number][] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? `${above}${String(key.value)}` : above
      const start = isScalar(key) ? key.range?.[0] : undefined
      return start === undefined ? [] : [[name, start] as [string, number], ...placesIn(value, `${name}.`)]
    })
  }
  if (!isSeq(node)) return []
  return node.items.flatMap((item, place) => (isNode(item) && item.range ? [[`${above}${place}`, item.range[0]] as [string, number]] : []))
}

/** A name for a value and its later use: nobody needs them here, and they can grow beyond measure. */
function hasAliases(document: Document.Parsed): boolean {
  let found = false
  visit(document, (_, node) => {
    found = isAlias(node)
    return found ? visit.BREAK : undefined
  })
  return found
}

/** Every value, or null where any key is unknown, missing or wrong; each is a fault. */
export function readKeys<Shape extends Rules>(split: Split, rules: Shape, fault: FaultFinder): Values<Shape> | null {
  let sound = true
  for (const key of Object.keys(split.values)) {
    if (Object.hasOwn(rules, key)) continue
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
