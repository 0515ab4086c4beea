/** Where to go from a question: before it is answered, and once its why is shown. */
import { t } from '#app/text/words.ts'
import { Act, Actions, Button, LinkButton } from '#app/ui/button.tsx'

type Step = { attempt: string; place: number; total: number }

/** In an exam every button keeps what is chosen and moves on, chosen or not; where the why is shown at once, only "Trả lời" does. */
export function AnswerButtons({ attempt, place, total, explains }: Step & { explains: boolean }) {
  if (explains) {
    return (
      <>
        <Button>{t('attempt.answer')}</Button>
        <LinkButton href={after(attempt, place, total)} kind="quiet">
          {t('attempt.skip')}
        </LinkButton>
      </>
    )
  }
  return (
    <>
      <Button name="then" value="next">
        {t('attempt.saveAndNext')}
      </Button>
      {place > 1 && (
        <Button name="then" value="previous" kind="quiet">
          {t('attempt.previous')}
        </Button>
      )}
      <Button name="then" value="review" kind="quiet">
        {t('attempt.reviewAll')}
      </Button>
    </>
  )
}

/** After the last answer, the result is one press away. */
export function NextStep({ attempt, place, total, allAnswered }: Step & { allAnswered: boolean }) {
  return (
    <Actions>
      {place < total && (
        <LinkButton href={after(attempt, place, total)} icon="arrow">
          {t('attempt.next')}
        </LinkButton>
      )}
      {place === total && !allAnswered && <LinkButton href={`/attempts/${attempt}/review`}>{t('attempt.toReview')}</LinkButton>}
      {allAnswered && (
        <Act to={`/attempts/${attempt}/submission`} label={t('attempt.seeResult')} kind={place < total ? 'quiet' : 'primary'} />
      )}
    </Actions>
  )
}

function after(attempt: string, place: number, total: number): string {
  return place < total ? `/attempts/${attempt}/questions/${place + 1}` : `/attempts/${attempt}/review`
}
