/** Questions of a quiz: `## text {#id skill=… level=…}`, a body, a task list, an explanation under each option. */
import type { Level, QuestionKind } from '#db/schema/index.ts'
import type { FaultFinder } from './faults.ts'
import type { Surroundings } from './markdown/context.ts'
import { plainOf } from './markdown/plain.ts'
import { render } from './markdown/rendering.ts'
import type { SafeHtml } from './markdown/sanitising.ts'

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

type Draft = { line: number; heading: string; body: string[]; options: DraftOption[] }
type DraftOption = { line: number; correct: boolean; text: string[]; explanation: string[] }

const levels: readonly Level[] = ['co-ban', 'trung-cap']

/** Which kind a list of options makes. Further kinds come in here. */
const kinds: { kind: QuestionKind; fits: (options: DraftOption[]) => boolean }[] = [
  { kind: 'single', fits: (options) => options.filter((option) => option.correct).length === 1 },
  { kind: 'multiple', fits: (options) => options.filter((option) => option.correct).length > 1 },
]

export function readQuestions(body: string, surroundings: Surroundings, fault: FaultFinder, above: number): CompiledQuestion[] {
  const seen = new Map<string, number>()
  return drafted(body, fault, above).flatMap((draft) => compiled(draft, surroundings, fault, seen) ?? [])
}

function drafted(body: string, fault: FaultFinder, above: number): Draft[] {
  const drafts: Draft[] = []
  let fenced = false
  for (const [index, line] of body.split('\n').entries()) {
    const number = above + index + 1
    const draft = drafts.at(-1)
    const option = draft?.options.at(-1)
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const [, heading] = fenced ? [] : (/^##\s+(.*)$/.exec(line) ?? [])
    const [, mark, text] = fenced ? [] : (/^[-*+]\s+\[([ xX])\]\s*(.*)$/.exec(line) ?? [])
    if (heading !== undefined) drafts.push({ line: number, heading, body: [], options: [] })
    else if (!fenced && /^#{1,6}\s/.test(line)) fault('quizHeading', number, { heading: line.slice(0, 60) })
    else if (!draft) {
      if (line.trim()) fault('beforeFirstQuestion', number)
    } else if (mark !== undefined) draft.options.push({ line: number, correct: mark !== ' ', text: [text ?? ''], explanation: [] })
    else if (!option) draft.body.push(line)
    else if (/^\s*>/.test(line)) option.explanation.push(line.replace(/^\s*>\s?/, ''))
    else if (line.trim() && /^\s{2,}/.test(line)) option.text.push(line.trim())
    else if (line.trim()) fault('strayText', number, { text: line.trim().slice(0, 40) })
  }
  return drafts
}

function compiled(draft: Draft, surroundings: Surroundings, fault: FaultFinder, seen: Map<string, number>): CompiledQuestion | null {
  const { text, anchor, skills, level } = readHeading(draft, fault)
  const earlier = anchor ? seen.get(anchor) : undefined
  if (earlier !== undefined) fault('duplicateId', draft.line, { id: anchor, line: earlier })
  seen.set(anchor, draft.line)
  if (!text) fault('noQuestionText', draft.line)
  if (draft.options.length < 2) fault('tooFewOptions', draft.line, { count: draft.options.length })
  if (!draft.options.some((option) => option.correct)) fault('noCorrectOption', draft.line)
  for (const option of draft.options) {
    if (!option.explanation.join('').trim()) fault('noExplanation', option.line, { option: option.text.join(' ').slice(0, 40) })
  }
  const options = draft.options.map((option): CompiledOption => {
    const html = inline(option.text.join('\n'), surroundings, fault, option.line - 1)
    return {
      html,
      text: plainOf(html),
      correct: option.correct,
      explanationHtml: render(option.explanation.join('\n'), surroundings, fault, option.line).html,
    }
  })
  for (const [index, option] of options.entries()) {
    if (!option.text && !option.html.includes('<img')) fault('emptyOption', draft.options[index]?.line ?? draft.line)
    else if (options.findIndex((other) => other.text === option.text) < index && option.text)
      fault('duplicateOption', draft.options[index]?.line ?? draft.line, { option: option.text.slice(0, 40) })
  }
  const kind = kinds.find(({ fits }) => fits(draft.options))?.kind
  if (!kind) return null
  const html = render([text, '', ...draft.body].join('\n'), surroundings, fault, draft.line - 1).html
  return { anchor, kind, level, skills, html, text: plainOf(inline(text, surroundings, () => undefined, 0)), options }
}

function readHeading({ heading, line }: Draft, fault: FaultFinder) {
  const [, text = heading, attributes = ''] = /^(.*?)\s*\{([^{}]*)\}\s*$/.exec(heading) ?? []
  let anchor = ''
  let level: Level = 'co-ban'
  let skills: string[] = []
  for (const attribute of attributes.split(/\s+/).filter(Boolean)) {
    const [, id] = /^#([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(attribute) ?? []
    const [, name, value = ''] = /^([a-z]+)=(.+)$/.exec(attribute) ?? []
    const known = levels.find((one) => one === value)
    if (id) anchor = id
    else if (name === 'skill') skills = value.split(',')
    else if (name === 'level' && known) level = known
    else if (name === 'level') fault('unknownLevel', line, { level: value, known: levels.join(', ') })
    else fault('badAttribute', line, { attribute })
  }
  if (!anchor) fault('missingId', line)
  return { text: text.trim(), anchor, level, skills }
}

/** One line of Markdown, without the paragraph around it. */
function inline(text: string, surroundings: Surroundings, fault: FaultFinder, above: number): SafeHtml {
  const { html } = render(text, surroundings, fault, above)
  return (/^<p>([\s\S]*)<\/p>\s*$/.exec(html)?.[1] ?? html) as SafeHtml
}
