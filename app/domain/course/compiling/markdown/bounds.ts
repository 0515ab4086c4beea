/** Markdown parsers slow down beyond measure on text written for that purpose: such text is turned away unread. */
import type { FaultFinder } from '../faults.ts'

type Bound = { code: string; line: number; params?: Record<string, number> }

const most = {
  lines: 2000,
  lineLength: 5000,
  blockLines: 200,
  blockLength: 12_000,
  marks: 400,
  columns: 20,
  headings: 100,
  definitions: 100,
}
const mostIndent = 40
/** Seven quotes or list signs before the first word of a line. */
const nested = /^(?:\s*(?:[-*+>]|\d+[.)])){7}(?!\s*$)/
const rule = /^\s*(?:-[ -]*|\*[ *]*|_[ _]*)$/
const longRun = /([*_`~[\]()!<>&\\|#])\1{120}/
const mark = /[*_`~[\]<]/g
const heading = /^[\s>]*(?:#{1,6}\s|(?:=+|-+)\s*$)/
const definition = /^[\s>]*\[[^\]]+\]:/

/** False, with a fault at the line, where the text is more than a lesson needs. */
export function withinBounds(text: string, fault: FaultFinder, above: number): boolean {
  const bound = firstBeyond(text.split('\n'))
  if (bound) fault(bound.code, above + bound.line, bound.params)
  return bound === null
}

function firstBeyond(lines: string[]): Bound | null {
  if (lines.length > most.lines) return { code: 'manyLines', line: most.lines + 1, params: { most: most.lines } }
  let headings = 0
  let definitions = 0
  let block = { first: 1, length: 0, marks: 0 }
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (text.length > most.lineLength) return { code: 'longLine', line, params: { length: text.length, most: most.lineLength } }
    if (isTooDeep(text) || longRun.test(text)) return { code: 'tooDeep', line }
    block = text.trim() ? added(block, text) : { first: line + 1, length: 0, marks: 0 }
    if (line - block.first >= most.blockLines || block.length > most.blockLength) return { code: 'longBlock', line: block.first }
    if (block.marks > most.marks) return { code: 'manyMarks', line, params: { most: most.marks } }
    if (text.includes('|') && columnsOf(text) > most.columns) return { code: 'wideTable', line, params: { most: most.columns } }
    if (heading.test(text) && ++headings > most.headings) return { code: 'manyHeadings', line, params: { most: most.headings } }
    if (definition.test(text) && ++definitions > most.definitions)
      return { code: 'manyDefinitions', line, params: { most: most.definitions } }
  }
  return null
}

function added<Block extends { length: number; marks: number }>(block: Block, line: string): Block {
  return { ...block, length: block.length + line.length, marks: block.marks + (line.match(mark)?.length ?? 0) }
}

function isTooDeep(line: string): boolean {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  return indent > mostIndent || (nested.test(line) && !rule.test(line))
}

function columnsOf(row: string): number {
  return row.split('|').length - 2
}
