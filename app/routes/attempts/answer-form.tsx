/** How many more attempts somebody is given, and why. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export const answers = ['1', '2', '3', '0'] as const

/** What was typed comes back only into the form it was typed in. */
export function AnswerForm({ id, isAnswered }: { id: string; isAnswered: boolean }) {
  const { errorOf, valueOf } = useFormProblem()
  const chosen = isAnswered ? valueOf('attempts') : ''
  const labels = {
    '1': t('request.more', { count: 1 }),
    '2': t('request.more', { count: 2 }),
    '3': t('request.more', { count: 3 }),
    '0': t('request.noMore'),
  }
  return (
    <PostForm fields={{ request: id }}>
      <Choices
        legend={t('request.decision')}
        name="attempts"
        id={`f-attempts-${id}`}
        kind="radio"
        inline
        options={answers.map((value) => ({ value, label: labels[value], checked: chosen === value }))}
        error={isAnswered ? errorOf('attempts') : undefined}
      />
      <TextArea
        name="reason"
        id={`f-reason-${id}`}
        label={t('request.answerReason')}
        hint={t('request.answerReasonHint')}
        rows={2}
        value={isAnswered ? valueOf('reason') : ''}
        error={isAnswered ? errorOf('reason') : undefined}
      />
      <Button>{t('request.answer')}</Button>
    </PostForm>
  )
}
