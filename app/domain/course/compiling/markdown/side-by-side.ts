/** A `RIGHT` box and a `WRONG` box that follow one another stand side by side. */
import type { MarkedExtension, Token } from 'marked'
import type { Box } from './boxes.ts'

export const sideBySide: MarkedExtension = {
  extensions: [
    {
      name: 'examples',
      renderer({ tokens = [] }) {
        return `<div class="examples">\n${this.parser.parse(tokens)}</div>\n`
      },
    },
  ],
}

/** The tokens with each such pair made one; within lists and quotes too. */
export function paired(tokens: Token[]): Token[] {
  const result: Token[] = []
  for (const token of tokens) {
    within(token)
    const before = result.at(-1)?.type === 'space' ? result.at(-2) : result.at(-1)
    if (!isExample(token) || !before || !isExample(before) || before.sign === token.sign) result.push(token)
    else {
      while (result.at(-1) !== before) result.pop()
      result.splice(-1, 1, { type: 'examples', raw: before.raw + token.raw, tokens: [before, token] })
    }
  }
  return result
}

function within(token: Token): void {
  const parent = token as { tokens?: Token[]; items?: Token[] }
  if (parent.tokens) parent.tokens = paired(parent.tokens)
  for (const item of parent.items ?? []) within(item)
}

function isExample(token: Token): token is Box {
  return token.type === 'box' && ['RIGHT', 'WRONG'].includes((token as Box).sign)
}
