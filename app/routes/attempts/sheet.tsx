/** One question of an attempt on its page, before and after it is answered. */
import { timeOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { ExamBar, QuestionMap } from '#app/ui/exam.tsx'
import { Countdown, ExamScript, KeyHelp } from '#app/ui/exam-script.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { QuestionForm, type QuestionOption } from '#app/ui/question.tsx'
import { AnswerButtons, NextStep } from './steps.tsx'

type QuestionProps = {
  id: string
  quiz: string
  /** The why is shown as soon as the question is answered. */
  explains: boolean
  deadline: Date | null
  secondsLeft: number | null
  place: number
  kind: 'single' | 'multiple'
  html: string
  savedAt: Date | null
  right: boolean | null
  options: QuestionOption[]
  places: { place: number; answered: boolean }[]
}

export function Question({ id, quiz, explains, deadline, secondsLeft, place, kind, html, savedAt, right, options, places }: QuestionProps) {
  const form = useFormProblem({ option: t('attempt.place', { place, total: places.length }) })
  const chosen = form.valuesOf(
    'option',
    options.filter((option) => option.checked).map((option) => option.id),
  )
  const total = places.length
  const answered = right !== null
  const allAnswered = places.every((one) => one.answered)
  return (
    <Page title={quiz}>
      <ExamBar
        place={t('attempt.answeredOf', { answered: places.filter((one) => one.answered).length, total })}
        timeLeft={
          deadline && secondsLeft !== null ? (
            <Countdown seconds={secondsLeft} to={`/attempts/${id}`} until={t('attempt.until', { time: timeOf(deadline) })} />
          ) : undefined
        }
        saved={savedAt ? t('attempt.savedAt', { time: timeOf(savedAt) }) : undefined}
      />
      <ErrorSummary form={form} />
      <QuestionForm
        id="question"
        legend={form.frame('option').label}
        body={html}
        kind={kind}
        options={options.map((option) => ({ ...option, checked: chosen.includes(option.id) }))}
        error={form.frame('option').error}
        answered={answered}
        {...(answered && { feedback: { right } })}
      >
        {!answered && <AnswerButtons attempt={id} place={place} total={total} explains={explains} />}
      </QuestionForm>
      {answered ? (
        <NextStep attempt={id} place={place} total={total} allAnswered={allAnswered} />
      ) : (
        <KeyHelp text={t('attempt.keys', { count: options.length, enter: t(explains ? 'attempt.keysAnswer' : 'attempt.keysSave') })} />
      )}
      {!explains && <p className="hint">{t('attempt.mapKeeps')}</p>}
      <QuestionMap
        title={t('attempt.map')}
        form={explains ? undefined : 'question'}
        items={places.map((one) => ({
          href: `/attempts/${id}/questions/${one.place}`,
          number: one.place,
          answered: one.answered,
          current: one.place === place,
          label: t(one.answered ? 'attempt.mapAnswered' : 'attempt.mapOpen', { place: one.place }),
        }))}
      />
      <ExamScript />
    </Page>
  )
}
