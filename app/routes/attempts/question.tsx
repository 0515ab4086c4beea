/** GET, POST /attempts/:id/questions/:n: one question, its answer kept at every step. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { settle } from '#app/domain/coverage/finishing.ts'
import { now } from '#app/domain/clock.ts'
import { saveAnswer } from '#app/domain/quiz/attempting.ts'
import { isOpen } from '#app/domain/quiz/quizzes.ts'
import { linesOf, questionAt } from '#app/domain/quiz/sheet.ts'
import { timeOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Countdown } from '#app/ui/countdown.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { ExamBar, QuestionMap } from '#app/ui/exam.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { QuestionForm } from '#app/ui/question.tsx'
import { signedIn } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { goTo, path } from '#app/web/paths.ts'

export const handle = { js: true }

export const loader = signedIn(async ({ person, params }) => {
  const { attempt, quiz, enrolment } = await settle(person, params['id'])
  if (!isOpen(attempt)) throw redirect(path('/attempts/:id', attempt), 303)
  const question = await questionAt(attempt, quiz, enrolment, placeOf(params['n']))
  const lines = await linesOf(attempt)
  return {
    title: t('attempt.placeIn', { place: question.place, total: lines.length, quiz: quiz.title }),
    id: attempt.id,
    quiz: quiz.title,
    isExam: quiz.kind === 'exam',
    deadline: attempt.deadline,
    secondsLeft: attempt.deadline && Math.max(0, Math.round((attempt.deadline.getTime() - now().getTime()) / 1000)),
    place: question.place,
    kind: question.kind,
    html: question.html,
    savedAt: question.answeredAt,
    right: question.right,
    options: question.options.map(({ token, html, chosen, verdict, explanationHtml }) => ({ id: token, html, checked: chosen, ...(verdict && { verdict }), ...(explanationHtml !== null && { explanation: explanationHtml }) })),
    places: lines.map((line) => ({ place: line.place, answered: line.answeredAt !== null })),
  }
})

const Answer = z.object({ option: z.array(z.string().max(40)).max(20).default([]), then: z.enum(['next', 'review']).default('next') })

export const action = signedIn(async ({ person, params, request }) => {
  const place = placeOf(params['n'])
  const { attempt, quiz } = await settle(person, params['id'])
  const { option, then } = await read(request, Answer)
  if (!isOpen(attempt)) return goTo('/attempts/:id', attempt)
  await saveAnswer(person, attempt, place, option)
  if (quiz.feedback === 'each') return goTo('/attempts/:id/questions/:n', { id: attempt.id, n: place })
  if (then === 'review' || place === attempt.total) return goTo('/attempts/:id/review', attempt)
  return goTo('/attempts/:id/questions/:n', { id: attempt.id, n: place + 1 })
})

export const meta = titled

export default function QuestionPage() {
  const { id, quiz, isExam, deadline, secondsLeft, place, kind, html, savedAt, right, options, places } = useLoaderData<typeof loader>()
  const { errors, errorOf } = useFormProblem()
  const total = places.length
  const answered = right !== null
  const next = place < total ? `/attempts/${id}/questions/${place + 1}` : `/attempts/${id}/review`
  return (
    <Page title={quiz} width="prose">
      {secondsLeft !== null && <meta httpEquiv="refresh" content={`${secondsLeft + 2};url=/attempts/${id}`} />}
      <ExamBar
        place={t('attempt.place', { place, total })}
        timeLeft={deadline && secondsLeft !== null ? <Countdown seconds={secondsLeft} to={`/attempts/${id}`} until={t('attempt.until', { time: timeOf(deadline) })} /> : undefined}
        saved={savedAt ? t('attempt.savedAt', { time: timeOf(savedAt) }) : undefined}
      />
      <ErrorSummary errors={errors} />
      <QuestionForm legend={t('attempt.place', { place, total })} body={html} kind={kind} options={options} error={errorOf('option')} answered={answered} {...(answered && { feedback: { right } })}>
        {answered ? (
          <LinkButton href={next} icon="arrow">
            {t(place < total ? 'attempt.next' : 'attempt.toReview')}
          </LinkButton>
        ) : (
          <>
            <Button>{t(isExam ? 'attempt.saveAndNext' : 'attempt.answer')}</Button>
            {place > 1 && (
              <LinkButton href={`/attempts/${id}/questions/${place - 1}`} kind="quiet">
                {t('attempt.previous')}
              </LinkButton>
            )}
            <LinkButton href={next} kind="quiet">
              {t('attempt.skip')}
            </LinkButton>
          </>
        )}
      </QuestionForm>
      <QuestionMap title={t('attempt.map')} items={places.map((one) => ({ href: `/attempts/${id}/questions/${one.place}`, number: one.place, answered: one.answered, current: one.place === place, label: t(one.answered ? 'attempt.mapAnswered' : 'attempt.mapOpen', { place: one.place }) }))} />
      <p>
        <a href={`/attempts/${id}/review`}>{t('attempt.reviewAll')}</a>
      </p>
    </Page>
  )
}

function placeOf(text: string | undefined): number {
  return /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 0
}
