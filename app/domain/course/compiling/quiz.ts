/** A quiz: its rules and its bank of questions. */
import type { Draw, Feedback, QuizKind } from '#db/schema/index.ts'
import { readKeys } from './front-matter.ts'
import { oneOf, percent, text, wholeNumber } from './key-rules.ts'
import type { OpenPage } from './opening.ts'
import { type CompiledQuestion, readQuestions } from './questions.ts'
import { drawRule, fitsBank } from './quiz-rules.ts'
import type { References } from './references.ts'

export type CompiledQuiz = {
  kind: 'quiz'
  slug: string
  /** Of its source. */
  hash: string
  title: string
  quizKind: QuizKind
  passPercent: number
  draw: Draw
  minutes: number | null
  attempts: number | null
  feedback: Feedback
  questions: CompiledQuestion[]
}

const rules = {
  title: text(),
  kind: oneOf(['practice', 'exam'] as const),
  pass: percent(70),
  draw: drawRule,
  minutes: wholeNumber(1, 600, null),
  attempts: wholeNumber(1, 100, null),
  feedback: oneOf(['each', 'after', 'end', 'never', ''] as const, ''),
}

export function quizOf(slug: string, page: OpenPage, references: References, skills: readonly string[], hash: string): CompiledQuiz | null {
  const head = readKeys(page, rules, page.fault)
  const questions = readQuestions(page.body, references, page.fault, page.above, skills)
  references.knows([])
  if (!head) return null
  fitsBank(head.draw, questions, (code, params) => page.fault(code, page.lineOf('draw'), params))
  const { title, kind, pass, draw, minutes, attempts } = head
  if (kind === 'exam' && head.feedback === 'each') page.fault('eachInExam', page.lineOf('feedback'))
  const feedback = head.feedback || (kind === 'practice' ? 'each' : 'after')
  return { kind: 'quiz', slug, hash, title, quizKind: kind, passPercent: pass, draw, minutes, attempts, feedback, questions }
}
