/** The final exam of a programme: its bank is that of the exams of the required courses. */
import type { CompiledCourse } from '#app/domain/course/compiling/course.ts'
import type { FaultFinder } from '#app/domain/course/compiling/faults.ts'
import type { SourceFile } from '#app/domain/course/compiling/files.ts'
import { type KeyRule, readKeys } from '#app/domain/course/compiling/front-matter.ts'
import { percent, text, wholeNumber } from '#app/domain/course/compiling/key-rules.ts'
import type { OpenPage } from '#app/domain/course/compiling/opening.ts'
import type { CompiledQuiz } from '#app/domain/course/compiling/quiz.ts'
import { drawRule, fitsBank } from '#app/domain/course/compiling/quiz-rules.ts'

export type FinalExam = { quiz: CompiledQuiz; sources: SourceFile[] }
type Mapping = Record<string, unknown>

/** `exam:` and its keys below it. */
export const mapping: KeyRule<Mapping | null> = {
  read: (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined),
  fallback: null,
  expected: 'title, draw, minutes, pass, attempts',
}

const rules = {
  title: text(),
  draw: drawRule,
  minutes: wholeNumber(1, 600, null),
  pass: percent(70),
  attempts: wholeNumber(1, 100, null),
}

const examSlug = 'thi-cuoi-chuong-trinh'

export function finalExamOf(exam: Mapping, courses: CompiledCourse[], page: OpenPage, fault: FaultFinder): FinalExam | null {
  const line = page.lineOf('exam')
  const lineOf = (key: string) => (Object.hasOwn(exam, key) ? page.lineOf(`exam.${key}`) : line)
  const head = readKeys({ ...page, values: exam, lineOf }, rules, fault)
  const exams = courses.flatMap(({ slug, items }) =>
    items.flatMap((item) => (item.kind === 'quiz' && item.quizKind === 'exam' ? [{ course: slug, exam: item }] : [])),
  )
  if (!head) return null
  const questions = exams.flatMap(({ course, exam: { slug, questions: bank } }) =>
    bank.map((question) => ({ ...question, anchor: `${course}/${slug}/${question.anchor}` })),
  )
  if (courses.length > 0 && questions.length === 0) fault('noExamBank', line)
  fitsBank(head.draw, questions, (code, params) => fault(code, lineOf('draw'), params))
  const { title, draw, minutes, pass: passPercent, attempts } = head
  return {
    quiz: {
      kind: 'quiz',
      slug: examSlug,
      hash: '',
      title,
      quizKind: 'exam',
      passPercent,
      draw,
      minutes,
      attempts,
      feedback: 'after',
      questions,
    },
    sources: exams.map(({ course, exam: { slug, hash } }) => ({ path: `${course}/${slug}`, bytes: new TextEncoder().encode(hash) })),
  }
}
