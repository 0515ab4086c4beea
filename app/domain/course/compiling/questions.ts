/** Questions of a quiz: `## text {#id skill=… level=…}`, a body, a task list, an explanation under each option. */
import type { Level, QuestionKind } from '#db/schema/index.ts'
import type { FaultFinder } from './faults.ts'
import type { Surroundings } from './markdown/context.ts'
import { plainOf } from './markdown/plain.ts'
import { render } from './markdown/rendering.ts'
import type { SafeHtml } from './markdown/sanitising.ts'
import { draftsOf, type OptionDraft, type Piece, type QuestionDraft } from './question-drafts.ts'
import { readHeading } from './question-heading.ts'
import { checkSkills } from './skills.ts'

export type CompiledOption = { html: SafeHtml; text: string; correct: boolean; explanationHtml: SafeHtml }
export type CompiledQuestion = {
  anchor: string
  kind: QuestionKind
  level: Level
  skills: string[]
  html: SafeHtml
  text: string
  options: CompiledOption[]
}

/** Which kind a list of options makes. Further kinds come in here. */
const kinds: { kind: QuestionKind; fits: (options: OptionDraft[]) => boolean }[] = [
  { kind: 'single', fits: (options) => options.filter((option) => option.correct).length === 1 },
  { kind: 'multiple', fits: (options) => options.filter((option) => option.correct).length > 1 },
]

export function readQuestions(
  body: string,
  surroundings: Surroundings,
  fault: FaultFinder,
  above: number,
  known: readonly string[],
): CompiledQuestion[] {
  const seen = new Map<string, number>()
  const drafts = draftsOf(body, fault, above)
  if (drafts.length === 0) fault('noQuestions', above + 1)
  return drafts.flatMap((draft) => {
    const { text, ...heading } = readHeading(draft.heading, draft.line, fault)
    checkSkills(heading.skills, known, draft.line, fault)
    const earlier = heading.anchor ? seen.get(heading.anchor) : undefined
    if (earlier !== undefined) fault('duplicateId', draft.line, { id: heading.anchor, line: earlier })
    else seen.set(heading.anchor, draft.line)
    if (!text) fault('noQuestionText', draft.line)
    checkOptions(draft, fault)
    const options = draft.options.map((option) => compiledOption(option, surroundings, fault))
    checkTwins(options, draft, fault)
    const kind = kinds.find(({ fits }) => fits(draft.options))?.kind
    if (!kind) return []
    const stem = render(text, surroundings, fault, draft.line - 1).html
    const rest = rendered(draft.body, surroundings, fault)
    return [{ ...heading, kind, html: (stem + rest) as SafeHtml, text: plainOf(stem), options }]
  })
}

function checkOptions({ line, options }: QuestionDraft, fault: FaultFinder): void {
  const correct = options.filter((option) => option.correct).length
  if (options.length < 2) fault('tooFewOptions', line, { count: options.length })
  if (correct === 0) fault('noCorrectOption', line)
  else if (correct === options.length && correct > 1) fault('allCorrect', line)
  for (const { text, explanation } of options) {
    if (!explanation?.lines.join('').trim()) fault('noExplanation', text.line, { option: text.lines.join(' ').trim().slice(0, 40) })
  }
}

/** An option without words, or with those of an earlier one. */
function checkTwins(options: CompiledOption[], draft: QuestionDraft, fault: FaultFinder): void {
  for (const [index, { html, text }] of options.entries()) {
    const line = draft.options[index]?.text.line ?? draft.line
    if (!text && !html.includes('<img')) fault('emptyOption', line)
    else if (text && options.findIndex((other) => other.text === text) < index)
      fault('duplicateOption', line, { option: text.slice(0, 40) })
  }
}

function compiledOption({ correct, text, explanation }: OptionDraft, surroundings: Surroundings, fault: FaultFinder): CompiledOption {
  const paragraph = rendered(text, surroundings, fault)
  const [, inner] = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>\s*$/.exec(paragraph) ?? []
  const html = (inner ?? paragraph) as SafeHtml
  const explanationHtml = rendered(explanation ?? { line: text.line, lines: [] }, surroundings, fault)
  return { html, text: plainOf(html), correct, explanationHtml }
}

function rendered({ line, lines }: Piece, surroundings: Surroundings, fault: FaultFinder): SafeHtml {
  return render(lines.join('\n'), surroundings, fault, line - 1).html
}
