/**
 * What is looked at before a text goes to the Markdown parser, whose time grows faster than the text on hostile
 * input: deep nesting, long runs of unclosed marks, tables of a thousand columns. Measured and tuned by
 * tests/domain/course-source-limits.test.ts: whatever passes here compiles within half a second.
 */
import type { FaultCode, FaultParams } from './faults.ts'

export const longestFile = 64 * 1024

const deepest = 10
const mostColumns = 20
const mostCells = 4000
const mostWork = 12_000_000

export type Obstacle = { line: number; code: FaultCode; params: FaultParams }

/** The first thing in the way of parsing, its line counted from 1. */
export function obstacleIn(text: string): Obstacle | null {
  const lines = text.split('\n')
  return tooDeep(lines) ?? tooWide(lines) ?? tooTangled(lines)
}

function tooDeep(lines: string[]): Obstacle | null {
  const place = lines.findIndex((line) => depthOf(line) > deepest)
  return place < 0 ? null : { line: place + 1, code: 'tooDeep', params: { limit: deepest } }
}

/** Lists and quotations that a line opens, with those its indentation continues. */
function depthOf(line: string): number {
  const opening = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0]
  if (!opening) return 0
  const markers = opening.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
  const indent = /^[ \t]*/.exec(opening)?.[0].replace(/\t/g, '    ').length ?? 0
  return markers + Math.floor(indent / 2)
}

function tooWide(lines: string[]): Obstacle | null {
  for (const [place, line] of lines.entries()) {
    if (!isRuler(line)) continue
    const columns = line.split('-|').length
    const rows = rowsAfter(lines, place)
    if (columns > mostColumns || columns * rows > mostCells) {
      return { line: place + 1, code: 'tableTooLarge', params: { columns: mostColumns, cells: mostCells } }
    }
  }
  return null
}

/** The `|---|--:|` under a table's head. */
function isRuler(line: string): boolean {
  return /^[\s>|:-]*-[\s>|:-]*$/.test(line) && line.includes('|')
}

function rowsAfter(lines: string[], ruler: number): number {
  const end = lines.findIndex((line, place) => place > ruler && line.trim() === '')
  return (end < 0 ? lines.length : end) - ruler - 1
}

/** For each mark that may open something, the parser looks through the rest of its paragraph for what closes it. */
function tooTangled(lines: string[]): Obstacle | null {
  let work = 0
  let start = 0
  for (let place = 0; place <= lines.length; place += 1) {
    if (lines[place]?.trim()) continue
    const paragraph = lines.slice(start, place).join('\n')
    work += paragraph.length * (paragraph.match(/[*_~`[\]<!&|\\:@]|https?|www/g)?.length ?? 0)
    if (work > mostWork) return { line: start + 1, code: 'tooTangled', params: {} }
    start = place + 1
  }
  return null
}
