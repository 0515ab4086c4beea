/** What an attempt has come to, as its page shows it; null until it is handed in. */
import type { Course } from '#app/domain/course/catalogue.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { membersOf } from '#app/domain/programme/members.ts'
import { gapsOf } from '#app/domain/quiz/gaps.ts'
import { neededOf } from '#app/domain/quiz/grading.ts'
import type { Attempt, Quiz } from '#app/domain/quiz/quizzes.ts'
import { sheetOf } from '#app/domain/quiz/sheet.ts'
import { type Standing, standingAt } from '#app/domain/quiz/standing.ts'
import { coursePath, itemPath } from '#app/web/paths.ts'
import { skillName } from '#app/web/skills.ts'
import { optionsShown } from './options.ts'

export async function resultOf(attempt: Attempt, quiz: Quiz, enrolment: Enrolment, course: Course) {
  if (attempt.submittedAt === null) return null
  const standing = await standingAt(enrolment, quiz)
  const sheet = await sheetOf(attempt, quiz, enrolment)
  const gaps = await gapsOf(attempt, quiz)
  const members = await membersOf(quiz.versionId)
  return {
    passed: attempt.passed ?? false,
    right: attempt.right ?? 0,
    total: attempt.total,
    needed: neededOf(attempt.total, quiz.passPercent),
    unanswered: sheet.filter((question) => question.answeredAt === null).length,
    submittedAt: attempt.submittedAt,
    byClock: attempt.submittedBy === 'clock',
    completed: attempt.passed === true && quiz.kind === 'exam' && enrolment.closedFor === 'completion',
    next: nextStep(standing),
    left: quiz.kind === 'exam' && !standing.passed ? standing.left : null,
    gaps: gaps.map(({ skill, right, asked, modules }) => ({
      code: skill,
      name: skillName(skill),
      right,
      asked,
      again: [
        ...modules.map((module) => ({ href: itemPath(course, { kind: 'module', slug: module.slug }), title: module.title })),
        ...members
          .filter(({ skills }) => skills.includes(skill))
          .map(({ slug, title }) => ({ href: coursePath({ slug, kind: 'course' }), title })),
      ],
    })),
    questions: sheet
      .filter((question) => question.right !== null)
      .map(({ place, text, kind, html, right, options }) => ({
        place,
        text,
        kind,
        html,
        right: right === true,
        options: optionsShown(options),
      })),
  }
}

function nextStep({ open, bar, passed }: Standing): 'goOn' | 'ask' | 'again' | 'course' {
  if (open) return 'goOn'
  if (bar === 'attemptsSpent') return 'ask'
  return bar === null && !passed ? 'again' : 'course'
}
