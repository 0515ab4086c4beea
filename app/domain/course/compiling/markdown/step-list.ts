/** `> [!STEPS]` holds an ordered list: what to do, one step after the other. */
import type { Parser, Token, Tokens } from 'marked'

export function stepList(tokens: Token[], faulty: () => void, parser: Parser): string {
  const list = tokens.find(isOrderedList)
  if (!list) faulty()
  return `<div class="step-list">\n${parser.parse(tokens)}</div>\n`
}

function isOrderedList(token: Token): token is Tokens.List {
  return token.type === 'list' && (token as Tokens.List).ordered
}
