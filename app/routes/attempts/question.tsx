/** GET, POST /attempts/:id/questions/:n: one question, its answer kept at every step. */
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { settle } from '#app/domain/coverage/finishing.ts'
import { saveAnswer } from '#app/domain/quiz/answering.ts'
import { attemptById } from '#app/domain/quiz/attempting.ts'
import { isOpen, secondsLeftOf } from '#app/domain/quiz/deadline.ts'
import { linesOf, questionAt } from '#app/domain/quiz/sheet.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { signedIn } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { path } from '#app/web/paths.ts'
import { lookingAgain, ofLoader } from '#app/web/refreshing.ts'
import { optionsShown } from './options.ts'
import { Question } from './sheet.tsx'

export const headers = ofLoader

export const loader = signedIn(async ({ person, params }) => {
  const { attempt, quiz, enrolment } = await settle(person, params['id'])
  const result = path('/attempts/:id', attempt)
  if (!isOpen(attempt)) throw redirect(result, 303)
  const question = await questionAt(attempt, quiz, enrolment, placeOf(params['n']))
  const lines = await linesOf(attempt, quiz)
  const secondsLeft = secondsLeftOf(attempt)
  const shown = {
    title: t('attempt.placeIn', { place: question.place, total: lines.length, quiz: quiz.title }),
    id: attempt.id,
    quiz: quiz.title,
    explains: quiz.feedback === 'each',
    deadline: attempt.deadline,
    secondsLeft,
    place: question.place,
    kind: question.kind,
    html: question.html,
    savedAt: question.answeredAt,
    right: question.right,
    options: optionsShown(question.options),
    places: lines.map((line) => ({ place: line.place, answered: line.answeredAt !== null })),
  }
  return data(shown, lookingAgain(secondsLeft, result))
})

const Answer = z.object({
  option: z.array(z.string().max(40)).max(20).default([]),
  then: z
    .string()
    .regex(/^(next|previous|review|[1-9]\d{0,3})$/)
    .default('next'),
})

/** Whoever moves on in an exam need not have chosen anything: the check before handing in shows what is still open. */
export const action = signedIn(async ({ person, params, request }) => {
  const place = placeOf(params['n'])
  const { attempt, quiz } = await attemptById(person, params['id'])
  const { option, then } = await read(request, Answer)
  if (option.length > 0 || quiz.feedback === 'each') await saveAnswer(person, attempt, place, option)
  if (quiz.feedback === 'each')
    return redirect(`${path('/attempts/:id/questions/:n', { id: attempt.id, n: place })}#question-feedback`, 303)
  const to = then === 'next' ? place + 1 : then === 'previous' ? place - 1 : placeOf(then)
  return redirect(
    to >= 1 && to <= attempt.total ? path('/attempts/:id/questions/:n', { id: attempt.id, n: to }) : path('/attempts/:id/review', attempt),
    303,
  )
})

export const meta = titled

export default function QuestionPage() {
  return <Question {...useLoaderData<typeof loader>()} />
}

function placeOf(text: string | undefined): number {
  return /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 0
}
