/** GET /attempts/:id: where to go on while it is open; the result once it is closed. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { settle } from '#app/domain/coverage/finishing.ts'
import { courseInVersion } from '#app/domain/course/catalogue.ts'
import { neededOf } from '#app/domain/quiz/grading.ts'
import { isOpen, standingAt } from '#app/domain/quiz/quizzes.ts'
import { linesOf, sheetOf } from '#app/domain/quiz/sheet.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { QuestionForm } from '#app/ui/question.tsx'
import { Verdict } from '#app/ui/verdict.tsx'
import { signedIn } from '#app/web/doors.ts'
import { path } from '#app/web/paths.ts'

export const loader = signedIn(async ({ person, params }) => {
  const { attempt, quiz, enrolment } = await settle(person, params['id'])
  if (isOpen(attempt)) {
    const next = (await linesOf(attempt)).find((line) => line.answeredAt === null)
    throw redirect(next ? path('/attempts/:id/questions/:n', { id: attempt.id, n: next.place }) : path('/attempts/:id/review', attempt), 303)
  }
  const course = await courseInVersion(enrolment.versionId)
  const standing = await standingAt(enrolment, quiz)
  const sheet = await sheetOf(attempt, quiz, enrolment)
  const explained = sheet.filter((question) => question.right !== null)
  return {
    title: quiz.title,
    course: { slug: course.slug, title: course.title },
    quiz: { slug: quiz.slug, kind: quiz.kind, feedback: quiz.feedback },
    passed: attempt.passed ?? false,
    right: attempt.right ?? 0,
    total: attempt.total,
    needed: neededOf(attempt.total, quiz.passPercent),
    unanswered: sheet.filter((question) => question.answeredAt === null).length,
    number: attempt.number,
    submittedAt: attempt.submittedAt,
    byClock: attempt.submittedBy === 'clock',
    completed: enrolment.closedFor === 'completion',
    again: standing.bar === null && !standing.passed,
    left: standing.left,
    questions: explained.map(({ place, kind, html, right, options }) => ({ place, kind, html, right, options: options.map(toOption) })),
  }
})

export const meta = titled

export default function ResultPage() {
  const { title, course, quiz, passed, right, total, needed, unanswered, number, submittedAt, byClock, completed, again, left, questions } = useLoaderData<typeof loader>()
  const quizHref = `/courses/${course.slug}/quizzes/${quiz.slug}`
  return (
    <Page
      title={title}
      eyebrow={t('quiz.attemptNumber', { number })}
      trail={[
        { href: `/courses/${course.slug}`, label: course.title },
        { href: quizHref, label: title },
      ]}
    >
      <Verdict
        kind={passed ? 'good' : 'bad'}
        title={t(passed ? 'quiz.passed' : 'quiz.notPassed')}
        actions={
          passed || !again ? (
            <LinkButton href={`/courses/${course.slug}`}>{t(completed ? 'attempt.seeCourse' : 'attempt.backToCourse')}</LinkButton>
          ) : (
            <LinkButton href={quizHref}>{t('attempt.tryAgain')}</LinkButton>
          )
        }
      >
        <p>{t(passed ? 'attempt.scorePassed' : 'attempt.scoreFailed', { right, total, needed, missing: Math.max(0, needed - right) })}</p>
        {unanswered > 0 && <p>{t('attempt.unanswered', { count: unanswered })}</p>}
        {!passed && left !== null && <p>{t(left > 0 ? 'attempt.left' : 'attempt.noneLeft', { left })}</p>}
        {completed && <p>{t('attempt.completed')}</p>}
      </Verdict>
      {byClock && <Notice>{t('attempt.byClock')}</Notice>}
      {submittedAt && <p>{t('attempt.submittedAt', { moment: momentOf(submittedAt) })}</p>}
      {questions.length > 0 ? (
        <Section title={t('attempt.why')} lead={t('attempt.whyLead')}>
          {questions.map((question) => (
            <QuestionForm
              key={question.place}
              legend={t('attempt.place', { place: question.place, total })}
              body={question.html}
              kind={question.kind}
              name={`option-${question.place}`}
              options={question.options}
              answered
              feedback={{ right: question.right === true }}
            />
          ))}
        </Section>
      ) : (
        <p>{t(quiz.feedback === 'end' ? 'attempt.whyLater' : 'attempt.whyNever')}</p>
      )}
    </Page>
  )
}

type Shown = { token: string; html: string; chosen: boolean; verdict: 'right' | 'wrong' | 'missed' | null; explanationHtml: string | null }

function toOption({ token, html, chosen, verdict, explanationHtml }: Shown) {
  return { id: token, html, checked: chosen, ...(verdict && { verdict }), ...(explanationHtml !== null && { explanation: explanationHtml }) }
}
