/** GET /courses/:slug/quizzes/:quiz: what it is, the rule, what is left, and the way in. POST asks for more attempts. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { settleAt } from '#app/domain/coverage/finishing.ts'
import { found } from '#app/domain/problem.ts'
import { attemptsLeft } from '#app/domain/quiz/limit.ts'
import { sizeOf } from '#app/domain/quiz/quizzes.ts'
import { lastRequest, standingAt } from '#app/domain/quiz/standing.ts'
import { requestAttempts } from '#app/domain/quiz/requesting.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { coursePath, goTo } from '#app/web/paths.ts'
import { Entrance } from './entrance.tsx'
import { coursesFirst, quizIn } from './finding.ts'
import { Past } from './past.tsx'
import { Rule } from './rule.tsx'

export const loader = signedIn(async ({ person, params }) => {
  const { course, enrolment: begun, quiz } = await quizIn(person, params)
  const enrolment = begun && (await settleAt(person, begun, quiz))
  const size = await sizeOf(quiz)
  const standing = enrolment && (await standingAt(enrolment, quiz))
  const request = enrolment && (await lastRequest(enrolment, quiz))
  return {
    title: quiz.title,
    course: { kind: course.kind, slug: course.slug, title: course.title, href: coursePath(course) },
    slug: quiz.slug,
    kind: quiz.kind,
    minutes: quiz.minutes,
    feedback: quiz.feedback,
    asked: size.asked,
    needed: size.needed,
    limit: quiz.kind === 'practice' ? null : quiz.attempts,
    left: standing ? standing.left : await attemptsLeft(quiz, person.id, course.id, null),
    enrolled: enrolment !== null,
    bar: standing?.bar ?? null,
    modulesFirst: standing?.modulesFirst ?? [],
    coursesFirst: enrolment && standing?.bar === null ? await coursesFirst(enrolment, quiz) : [],
    open: standing?.open?.id ?? null,
    request: request && { askedAt: request.askedAt, answer: request.answer, answerReason: request.answerReason },
    past: (standing?.ended ?? []).slice(0, 20).map((attempt) => ({
      id: attempt.id,
      number: attempt.number,
      on: attempt.startedAt,
      right: attempt.right,
      total: attempt.total,
      passed: attempt.passed,
    })),
  }
})

const Request = z.object({ reason: line(500) })

export const action = signedIn(async ({ person, params, request }) => {
  const { course, enrolment, quiz } = await quizIn(person, params)
  const { reason } = await read(request, Request)
  await requestAttempts(person, found(enrolment), quiz, reason)
  return goTo('/courses/:slug/quizzes/:quiz', { slug: course.slug, quiz: quiz.slug }, 'attempt.requested')
})

export const meta = titled

export default function QuizPage() {
  const page = useLoaderData<typeof loader>()
  const { title, course, past } = page
  return (
    <Page
      title={title}
      trail={[
        { href: '/courses', label: t('course.catalogue') },
        { href: course.href, label: course.title },
      ]}
    >
      <Rule {...page} />
      <Entrance {...page} />
      <Past attempts={past} />
    </Page>
  )
}
