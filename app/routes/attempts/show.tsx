/** GET /attempts/:id: where to go on while it is open; the result once it is closed. */
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { settle } from '#app/domain/coverage/finishing.ts'
import { courseInVersion } from '#app/domain/course/catalogue.ts'
import { graceSeconds, isOpen } from '#app/domain/quiz/deadline.ts'
import { linesOf } from '#app/domain/quiz/sheet.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { coursePath, path } from '#app/web/paths.ts'
import { lookingAgain, ofLoader } from '#app/web/refreshing.ts'
import { Explanations } from './explanations.tsx'
import { Gaps } from './gaps.tsx'
import { Outcome } from './outcome.tsx'
import { resultOf } from './result.ts'

export const headers = ofLoader

export const loader = signedIn(async ({ person, params }) => {
  const { attempt, quiz, enrolment } = await settle(person, params['id'])
  const here = path('/attempts/:id', attempt)
  if (isOpen(attempt)) {
    const next = (await linesOf(attempt, quiz)).find((line) => line.answeredAt === null)
    throw redirect(
      next ? path('/attempts/:id/questions/:n', { id: attempt.id, n: next.place }) : path('/attempts/:id/review', attempt),
      303,
    )
  }
  const course = await courseInVersion(enrolment.versionId)
  const result = await resultOf(attempt, quiz, enrolment, course)
  const shown = {
    title: quiz.title,
    number: attempt.number,
    course: { kind: course.kind, slug: course.slug, title: course.title, href: coursePath(course) },
    quiz: { slug: quiz.slug, feedback: quiz.feedback },
    result,
  }
  return data(shown, lookingAgain(result ? null : graceSeconds + 1, here))
})

export const meta = titled

export default function ResultPage() {
  const { title, number, course, quiz, result } = useLoaderData<typeof loader>()
  const quizHref = `/courses/${course.slug}/quizzes/${quiz.slug}`
  const trail = [
    { href: course.href, label: course.title },
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
          <Outcome {...result} course={course} quizHref={quizHref} />
          <Gaps gaps={result.gaps} />
          <Explanations questions={result.questions} total={result.total} feedback={quiz.feedback} />
        </>
      )}
    </Page>
  )
}
