/** GET /attempts/:id: where to go on while it is open; the result once it is closed. */
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { settle } from '#app/domain/coverage/finishing.ts'
import { courseInVersion } from '#app/domain/course/catalogue.ts'
import { gapsOf } from '#app/domain/quiz/gaps.ts'
import { neededOf } from '#app/domain/quiz/grading.ts'
import { graceSeconds, isOpen } from '#app/domain/quiz/deadline.ts'
import { type Standing, standingAt } from '#app/domain/quiz/quizzes.ts'
import { linesOf, sheetOf } from '#app/domain/quiz/sheet.ts'
import { skillName } from '#app/text/skills.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { path } from '#app/web/paths.ts'
import { lookingAgain, ofLoader } from '#app/web/refreshing.ts'
import { Explanations, Gaps, Outcome } from './result.tsx'

export const headers = ofLoader

export const loader = signedIn(async ({ person, params }) => {
  const { attempt, quiz, enrolment } = await settle(person, params['id'])
  const here = path('/attempts/:id', attempt)
  if (isOpen(attempt)) {
    const next = (await linesOf(attempt)).find((line) => line.answeredAt === null)
    throw redirect(
      next ? path('/attempts/:id/questions/:n', { id: attempt.id, n: next.place }) : path('/attempts/:id/review', attempt),
      303,
    )
  }
  const course = await courseInVersion(enrolment.versionId)
  const about = {
    title: quiz.title,
    number: attempt.number,
    course: { slug: course.slug, title: course.title },
    quiz: { slug: quiz.slug, feedback: quiz.feedback },
  }
  if (attempt.submittedAt === null) return data({ ...about, result: null }, lookingAgain(graceSeconds + 1, here))
  const standing = await standingAt(enrolment, quiz)
  const sheet = await sheetOf(attempt, quiz, enrolment)
  const gaps = await gapsOf(attempt, quiz)
  const result = {
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
    gaps: gaps.map(({ skill, right, asked, modules }) => ({ code: skill, name: skillName(skill), right, asked, modules })),
    questions: sheet
      .filter((question) => question.right !== null)
      .map(({ place, text, kind, html, right, options }) => ({
        place,
        text,
        kind,
        html,
        right: right === true,
        options: options.map(({ token, html: shown, chosen, verdict, explanationHtml }) => ({
          id: token,
          html: shown,
          checked: chosen,
          ...(verdict && { verdict }),
          ...(explanationHtml !== null && { explanation: explanationHtml }),
        })),
      })),
  }
  return data({ ...about, result }, lookingAgain(null, here))
})

export const meta = titled

export default function ResultPage() {
  const { title, number, course, quiz, result } = useLoaderData<typeof loader>()
  const quizHref = `/courses/${course.slug}/quizzes/${quiz.slug}`
  const trail = [
    { href: `/courses/${course.slug}`, label: course.title },
    { href: quizHref, label: title },
  ]
  return (
    <Page title={title} eyebrow={t('quiz.attemptNumber', { number })} trail={trail}>
      {result === null ? (
        <Notice kind="warning" title={t('attempt.closing')} live>
          <p>{t('attempt.closingText')}</p>
          <LinkButton href="" kind="quiet">
            {t('attempt.seeResult')}
          </LinkButton>
        </Notice>
      ) : (
        <>
          <Outcome {...result} course={course.slug} quizHref={quizHref} />
          <Gaps gaps={result.gaps} course={course.slug} />
          <Explanations questions={result.questions} total={result.total} feedback={quiz.feedback} />
        </>
      )}
    </Page>
  )
}

function nextStep({ open, bar, passed }: Standing): 'goOn' | 'ask' | 'again' | 'course' {
  if (open) return 'goOn'
  if (bar === 'attemptsSpent') return 'ask'
  return bar === null && !passed ? 'again' : 'course'
}
