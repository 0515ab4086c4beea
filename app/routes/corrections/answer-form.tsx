/** As asked, or not and why. What was asked in words is done on the person's pages first. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'

export function AnswerForm({ isOfRegister, personId }: { isOfRegister: boolean; personId: string }) {
  const { errors, errorOf, valueOf } = useFormProblem()
  const chosen = valueOf('answer')
  const fault = errors.find(({ name }) => name !== 'reason')?.text
  return (
    <Section title={t('request.answer')} lead={t(isOfRegister ? 'correction.answerLead' : 'correction.wordsLead')}>
      {!isOfRegister && (
        <p>
          <a href={`/hr/people/${personId}`}>{t('correction.toPerson')}</a>
        </p>
      )}
      <PostForm>
        <Choices
          legend={t('request.decision')}
          name="answer"
          kind="radio"
          error={fault}
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
          name="reason"
          label={t('correction.reason')}
          hint={t(isOfRegister ? 'correction.reasonHint' : 'correction.wordsHint')}
          rows={3}
          maxLength={1000}
          value={valueOf('reason')}
          error={errorOf('reason')}
        />
        <Button>{t('request.answer')}</Button>
      </PostForm>
    </Section>
  )
}
