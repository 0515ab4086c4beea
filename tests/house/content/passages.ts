/** What is read together: sentences that follow each other, a row of a table under its head, a question with its options and why. */
import type { Page } from './curriculum.ts'

/** `beside` is what stands near enough to date a passage. */
export type Passage = { file: string; line: number; text: string; beside: string }

type Line = { number: number; text: string }

export function passagesIn({ file, lines }: Page): Passage[] {
  const numbered = lines.map((text, index) => ({ number: index + 1, text: text.replace(/^\s*>?\s?/, '').replace(/\{#[^}]*\}\s*$/, '') }))
  const passages = file.endsWith('.quiz.md') ? ofQuiz(lines, numbered) : blocksOf(numbered).flatMap(ofBlock)
  return passages.map((passage) => ({ file, ...passage }))
}

type Bare = Omit<Passage, 'file'>

/** A question, an option and its explanation date each other; so does the explanation of the right option, which everybody is shown. */
function ofQuiz(lines: string[], numbered: Line[]): Bare[] {
  const parts: Line[][] = []
  for (const [index, line] of numbered.entries()) {
    if (/^(## |- \[)/.test(lines[index] ?? '') || parts.length === 0) parts.push([])
    parts.at(-1)?.push(line)
  }
  return parts.flatMap((part, index) => {
    const start = parts.findLastIndex((one, place) => place <= index && one[0]?.text.startsWith('## '))
    const next = parts.findIndex((one, place) => place > start && one[0]?.text.startsWith('## '))
    const question = parts.slice(start, next < 0 ? undefined : next)
    const right = question.filter((one) => one[0]?.text.startsWith('- [x]'))
    const beside = [question[0], part, ...right].map((one) => textOf(one ?? [])).join(' ')
    return part.map(({ number, text }) => ({ line: number, text, beside }))
  })
}

/** A table is one block, a list's item one, and so is a paragraph. */
function blocksOf(lines: Line[]): Line[][] {
  const blocks: Line[][] = []
  let open = false
  for (const line of lines) {
    const goesOn = open && !/^\s*([-*]|\d+\.)\s|^#/.test(line.text)
    if (line.text.trim() === '') open = false
    else if (goesOn) blocks.at(-1)?.push(line)
    else {
      blocks.push([line])
      open = true
    }
  }
  return blocks
}

/** What was said before in the same paragraph counts, and the sentence after, be it the first of the next paragraph. */
function ofBlock(block: Line[], place: number, blocks: Line[][]): Bare[] {
  const [head] = block
  if (head?.text.startsWith('|')) return block.map(({ number, text }) => ({ line: number, text, beside: `${head.text} ${text}` }))
  const sentences = block.flatMap(({ number, text }) => sentencesOf(text).map((sentence) => ({ line: number, text: sentence })))
  const [after = ''] = sentencesOf(blocks[place + 1]?.[0]?.text ?? '')
  return sentences.map((sentence, index) => ({
    ...sentence,
    beside: [...sentences.slice(0, index + 2).map(({ text }) => text), after].join(' '),
  }))
}

/** What a picture shows is one. */
function sentencesOf(text: string): string[] {
  return text.startsWith('![') ? [text] : text.split(/(?<=[.?!…”]) (?=[\p{Lu}“*])/u)
}

function textOf(lines: Line[]): string {
  return lines.map(({ text }) => text).join(' ')
}
