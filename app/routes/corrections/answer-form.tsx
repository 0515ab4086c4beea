/** As asked, or not and why. What was asked in words is done on the person's pages first. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'

type AnswerFormProps = { form: FormWith<typeof answerLabels>; isOfRegister: boolean; personId: string }

export function answerLabels() {
  return { answer: t('request.decision'), reason: t('correction.reason') }
}

export function AnswerForm({ form, isOfRegister, personId }: AnswerFormProps) {
  const chosen = form.valueOf('answer')
  return (
    <Section title={t('request.answer')} lead={t(isOfRegister ? 'correction.answerLead' : 'correction.wordsLead')}>
      {!isOfRegister && (
        <p>
          <a href={`/hr/people/${personId}`}>{t('correction.toPerson')}</a>
        </p>
      )}
      <PostForm>
        <Choices
          {...form.frame('answer')}
          kind="radio"
          options={[
            {
              value: 'corrected',
              label: t(isOfRegister ? 'correction.asAsked' : 'correction.doneInWords'),
              checked: chosen === 'corrected',
            },
            { value: 'declined', label: t('correction.decline'), checked: chosen === 'declined' },
          ]}
        />
        <TextArea
          {...form.field('reason')}
          hint={t(isOfRegister ? 'correction.reasonHint' : 'correction.wordsHint')}
          rows={3}
          maxLength={1000}
        />
        <Button>{t('request.answer')}</Button>
      </PostForm>
    </Section>
  )
}
