/** A quote that begins with a sign, `> [!NOTE]`, is a box. */
import { type MarkedExtension, type Token, Tokenizer, type Tokens } from 'marked'
import { nearest } from '../faults.ts'
import type { PageContext } from './context.ts'
import { newlinesIn } from './lines.ts'
import { escaped } from './plain.ts'
import { stepList } from './step-list.ts'

export type Box = Tokens.Generic & { type: 'box'; sign: string; tokens: Token[] }

const notes = { NOTE: 'info', TIP: 'tip', IMPORTANT: 'important', WARNING: 'warning', CAUTION: 'caution' } as const
const examples = { RIGHT: 'right', WRONG: 'wrong' } as const
const signs = [...Object.keys(notes), ...Object.keys(examples), 'STEPS']
const stray = /^\[!\p{L}+\]/mu
const opening = /^( {0,3}>[ \t]?)\[!([^\]\n]{1,40})\][ \t]*/

export function boxes({ surroundings: { words }, fault, lineOf }: PageContext): MarkedExtension {
  return {
    tokenizer: {
      blockquote(text) {
        const [whole, quoteSign = '', sign = ''] = opening.exec(text) ?? []
        if (whole === undefined) return false
        const quote = Tokenizer.prototype.blockquote.call(this, quoteSign + text.slice(whole.length))
        if (!quote) return false
        const raw = text.slice(0, quote.raw.length + whole.length - quoteSign.length)
        return { ...quote, type: 'box', raw, sign: sign.trim().toUpperCase() } as unknown as Tokens.Blockquote
      },
    },
    renderer: {
      paragraph(token) {
        const found = stray.exec(token.text)
        if (found) fault('strayBox', lineOf(token) + newlinesIn(token.text.slice(0, found.index)), { box: found[0] })
        return false
      },
    },
    extensions: [
      {
        name: 'box',
        renderer(token) {
          const { sign, tokens } = token as Box
          if (sign === 'STEPS') return stepList(tokens, () => fault('noSteps', lineOf(token)), this.parser)
          const inner = this.parser.parse(tokens)
          if (isOneOf(notes, sign)) return box('aside', `note note-${notes[sign]}`, 'note-title', words.boxes[notes[sign]], inner)
          if (isOneOf(examples, sign))
            return box('div', `example example-${examples[sign]}`, 'example-title', words.boxes[examples[sign]], inner)
          const near = nearest(sign, signs)
          fault(near ? 'unknownBoxNear' : 'unknownBox', lineOf(token), near ? { box: sign, near } : { box: sign, known: signs.join(', ') })
          return `<blockquote>\n${inner}</blockquote>\n`
        },
      },
    ],
  }
}

function box(tag: 'aside' | 'div', name: string, titleName: string, title: string, inner: string): string {
  return `<${tag} class="${name}"><p class="${titleName}">${escaped(title)}</p>\n${inner}</${tag}>\n`
}

function isOneOf<Signs extends object>(known: Signs, sign: string): sign is keyof Signs & string {
  return sign in known
}
