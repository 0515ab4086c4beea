/** The lines of a quiz sorted into questions, options and explanations, each with the line where it begins. */
import type { FaultFinder } from './faults.ts'
import { fencesIn } from './fences.ts'

/** Text as it stands from a line on, line for line. */
export type Piece = { line: number; lines: string[] }
export type OptionDraft = { correct: boolean; text: Piece; explanation: Piece | null }
export type QuestionDraft = { line: number; heading: string; body: Piece; options: OptionDraft[] }

const mostQuestions = 300
const mostOptions = 10
const mostHeading = 1000

export function draftsOf(text: string, fault: FaultFinder, above: number): QuestionDraft[] {
  const drafts: QuestionDraft[] = []
  const lines = text.split('\n')
  const { fenced } = fencesIn(lines)
  for (const [index, line] of lines.entries()) {
    const number = above + index + 1
    const draft = drafts.at(-1)
    const heading = fenced[index] ? undefined : headingOf(line)
    if (heading !== undefined) {
      if (drafts.length === mostQuestions) {
        fault('manyQuestions', number, { most: mostQuestions })
        return drafts
      }
      if (heading.length > mostHeading) fault('longQuestion', number, { most: mostHeading })
      drafts.push({ line: number, heading, body: { line: number + 1, lines: [] }, options: [] })
    } else if (!fenced[index] && /^#{1,6}\s/.test(line)) fault('quizHeading', number, { heading: line.slice(0, 60) })
    else if (draft) sort(line, number, fenced[index] ?? false, draft, fault)
    else if (line.trim()) fault('beforeFirstQuestion', number)
  }
  return drafts
}

function headingOf(line: string): string | undefined {
  return /^##(?=\s|$)/.test(line) ? line.slice(2).trim() : undefined
}

function sort(line: string, number: number, fenced: boolean, draft: QuestionDraft, fault: FaultFinder): void {
  const option = draft.options.at(-1)
  const [, mark, text = ''] = fenced ? [] : (/^[-*+]\s+\[([ xX])\]\s?(.*)$/.exec(line) ?? [])
  if (mark !== undefined) {
    if (draft.options.length === mostOptions) fault('manyOptions', number, { most: mostOptions })
    if (draft.options.length <= mostOptions)
      draft.options.push({ correct: mark !== ' ', text: { line: number, lines: [text] }, explanation: null })
  } else if (!option) draft.body.lines.push(line)
  else if (/^\s*>/.test(line)) {
    option.explanation ??= { line: number, lines: [] }
    put(option.explanation, number, line.replace(/^\s*>\s?/, ''))
  } else if (!line.trim()) return
  else if (!/^\s{2}/.test(line)) fault('strayText', number, { text: line.trim().slice(0, 40) })
  else if (option.explanation) fault('afterExplanation', number, { text: line.trim().slice(0, 40) })
  else put(option.text, number, line.trim())
}

/** Empty lines keep the later ones in place. */
function put(piece: Piece, number: number, line: string): void {
  while (piece.line + piece.lines.length < number) piece.lines.push('')
  piece.lines.push(line)
}
