/** The lines between two `---` at the head of a file, as keys with the lines they stand on. */
import { isAlias, isMap, isScalar, LineCounter, type Node, type ParsedNode, parseDocument, visit, type YAMLMap } from 'yaml'
import { blame, type Sheet } from './compilation.ts'
import { newlines } from './decoding.ts'

export type Entry = { value: unknown; line: number }
export type Parts = { entries: Map<string, Entry>; body: string; bodyLine: number }

const longest = 8000

export function splitFrontMatter(sheet: Sheet, text: string): Parts | null {
  if (!/^---[ \t]*\n/.test(text)) return refused(sheet, 1, 'noFrontMatter')
  const end = /\n---[ \t]*(\n|$)/.exec(text.slice(3))
  if (!end || end.index > longest) return refused(sheet, 1, 'openFrontMatter')
  const head = text.slice(text.indexOf('\n') + 1, 3 + end.index + 1)
  const bodyStart = 3 + end.index + end[0].length
  const entries = entriesOf(sheet, head)
  return entries && { entries, body: text.slice(bodyStart), bodyLine: 1 + newlines(text.slice(0, bodyStart)) }
}

function entriesOf(sheet: Sheet, head: string): Map<string, Entry> | null {
  const lines = new LineCounter()
  const top = mapOf(sheet, head, lines)
  if (!top) return null
  const entries = new Map<string, Entry>()
  for (const { key, value } of top.items) {
    const line = lineOf(lines, key.range[0])
    if (!isScalar(key)) return refused(sheet, line, 'yamlError')
    entries.set(String(key.value), { value: value?.toJSON() ?? null, line })
  }
  return entries
}

function mapOf(sheet: Sheet, head: string, lines: LineCounter): YAMLMap.Parsed | null {
  const document = parsed(head, lines)
  if (!document) return refused(sheet, 2, 'yamlError')
  const [error] = document.errors
  if (error) return refused(sheet, lineOf(lines, error.pos[0]), error.code === 'DUPLICATE_KEY' ? 'duplicateKey' : 'yamlError')
  const top: ParsedNode | null = document.contents
  return isMap(top) && !hasAlias(top) ? top : refused(sheet, 2, 'yamlError')
}

/** Null where it is nested so deeply that the parser gives up. */
function parsed(head: string, lineCounter: LineCounter) {
  try {
    return parseDocument(head, { lineCounter, logLevel: 'silent', stringKeys: true })
  } catch {
    return null
  }
}

function hasAlias(node: Node): boolean {
  let found = false
  visit(node, (_key, inner) => {
    found ||= isAlias(inner)
  })
  return found
}

/** In the file: the opening `---` is its first line. */
function lineOf(lines: LineCounter, offset: number): number {
  return lines.linePos(offset).line + 1
}

function refused(sheet: Sheet, line: number, code: 'noFrontMatter' | 'openFrontMatter' | 'yamlError' | 'duplicateKey'): null {
  blame(sheet, line, code)
  return null
}
