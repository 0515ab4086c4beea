/** Note boxes, written as GitHub writes its alerts: a quotation that begins with `[!TIP]`. */
import type { Tokens } from 'marked'

export type NoteKind = 'info' | 'tip' | 'important' | 'warning' | 'caution'

export const noteKinds: ReadonlyMap<string, NoteKind> = new Map([
  ['NOTE', 'info'],
  ['TIP', 'tip'],
  ['IMPORTANT', 'important'],
  ['WARNING', 'warning'],
  ['CAUTION', 'caution'],
])

/** What stands in `[!…]`, upper case, with any words after it on the line; null where the quotation is only a quotation. */
export function noteMark(quote: Tokens.Blockquote): string | null {
  const [, name, rest = ''] = mark.exec(quote.text) ?? []
  return name === undefined ? null : (name + rest).trim().toUpperCase()
}

/** Takes the mark away from the first paragraph, which then holds the note's own words. */
export function takeMark(quote: Tokens.Blockquote): void {
  const [paragraph] = quote.tokens
  if (paragraph?.type !== 'paragraph') return
  const { tokens = [] } = paragraph
  const [first, second] = tokens
  if (first?.type === 'text') first.text = first.text.replace(mark, '').trimStart()
  if (second?.type === 'br' && first?.text === '') tokens.splice(1, 1)
  if (first?.text === '' && tokens.length === 1) quote.tokens.shift()
}

const mark = /^\[!([^\]\n]{0,40})\]([^\n]{0,80})/
