/** On which line of its file each token begins: what comes before it in the same text tells. */
import type { Token } from 'marked'

type Nested = { tokens?: Token[]; items?: Token[]; header?: { tokens: Token[] }[]; rows?: { tokens: Token[] }[][] }

/** `first` is the line on which the tokens' text begins. */
export function placeLines(tokens: Token[], first: number, lines: Map<Token, number>): void {
  let line = first
  for (const token of tokens) {
    lines.set(token, line)
    placeWithin(token, line, lines)
    line += newlinesIn(token.raw)
  }
}

/** Quotes and lists lose the signs in front of their lines, never a line. */
function placeWithin(token: Token, line: number, lines: Map<Token, number>): void {
  const { tokens, items, header = [], rows = [] } = token as Nested
  if (tokens) placeLines(tokens, line, lines)
  if (items) placeLines(items, line, lines)
  for (const cell of header) placeLines(cell.tokens, line, lines)
  for (const [index, row] of rows.entries()) {
    for (const cell of row) placeLines(cell.tokens, line + 2 + index, lines)
  }
}

export function newlinesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
