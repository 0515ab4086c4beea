/** How many more attempts somebody is given, and why. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

export const answers = ['1', '2', '3', '0'] as const

export function answerLabels() {
  return { attempts: t('request.decision'), reason: t('request.answerReason') }
}

export function AnswerForm({ id, form }: { id: string; form: FormWith<typeof answerLabels> }) {
  const chosen = form.valueOf('attempts')
  const labels = {
    '1': t('request.more', { count: 1 }),
    '2': t('request.more', { count: 2 }),
    '3': t('request.more', { count: 3 }),
    '0': t('request.noMore'),
  }
  return (
    <PostForm fields={{ request: id }}>
      <Choices
        {...form.frame('attempts')}
        kind="radio"
        inline
        options={answers.map((value) => ({ value, label: labels[value], checked: chosen === value }))}
      />
      <TextArea {...form.field('reason')} hint={t('request.answerReasonHint')} rows={2} />
      <Button>{t('request.answer')}</Button>
    </PostForm>
  )
}
