/** Attempts at a quiz: what was drawn and in which order is frozen at the start. */
import { sql } from 'drizzle-orm'
import { flag, id, index, integer, json, moment, table, text, unique, word } from '../kit.ts'
import { questions, quizzes } from './courses.ts'
import { enrolments } from './learning.ts'
import { people } from './people.ts'

export const attempts = table(
  'attempts',
  {
    id: id(),
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    quizId: text()
      .notNull()
      .references(() => quizzes.id),
    number: integer().notNull(),
    seed: text().notNull(),
    startedAt: moment().notNull(),
    deadline: moment(),
    submittedAt: moment(),
    submittedBy: word<'learner' | 'clock'>(),
    /** Written at hand-in. */
    right: integer(),
    total: integer().notNull(),
    passed: flag(),
  },
  (attempt) => [
    unique('attempts_number').on(attempt.enrolmentId, attempt.quizId, attempt.number),
    unique('attempts_open').on(attempt.enrolmentId, attempt.quizId).where(sql`submitted_at is null`),
    index('attempts_deadline').on(attempt.submittedAt, attempt.deadline),
    index('attempts_quiz').on(attempt.quizId),
  ],
)

/** An option as this attempt shows it: the token is opaque and means nothing elsewhere. */
export type ShownOption = { token: string; optionId: string }

export const attemptQuestions = table(
  'attempt_questions',
  {
    id: id(),
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    place: integer().notNull(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    options: json<ShownOption[]>().notNull(),
  },
  (question) => [
    unique('attempt_questions_place').on(question.attemptId, question.place),
    index('attempt_questions_question').on(question.questionId),
  ],
)

export const answers = table('answers', {
  attemptQuestionId: text()
    .primaryKey()
    .references(() => attemptQuestions.id),
  /** Option ids, sorted. */
  chosen: json<string[]>().notNull(),
  answeredAt: moment().notNull(),
  /** Written when graded: at once in practice, at hand-in in an exam. */
  right: flag(),
})

/** "Đề nghị mở thêm lượt" and its answer. */
export const attemptRequests = table(
  'attempt_requests',
  {
    id: id(),
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    quizId: text()
      .notNull()
      .references(() => quizzes.id),
    reason: text().notNull(),
    askedAt: moment().notNull(),
    answeredAt: moment(),
    answeredBy: text().references(() => people.id),
    answer: word<'granted' | 'declined'>(),
    answerReason: text(),
  },
  (request) => [
    unique('attempt_requests_open').on(request.enrolmentId, request.quizId).where(sql`answered_at is null`),
    index('attempt_requests_answered').on(request.answeredAt),
    index('attempt_requests_answerer').on(request.answeredBy),
  ],
)

export const attemptAllowances = table(
  'attempt_allowances',
  {
    id: id(),
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    quizId: text()
      .notNull()
      .references(() => quizzes.id),
    attempts: integer().notNull(),
    reason: text().notNull(),
    grantedBy: text()
      .notNull()
      .references(() => people.id),
    grantedAt: moment().notNull(),
  },
  (allowance) => [
    index('attempt_allowances_enrolment').on(allowance.enrolmentId, allowance.quizId),
    index('attempt_allowances_granter').on(allowance.grantedBy),
  ],
)
