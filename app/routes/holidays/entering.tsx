import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'

const feasts = ['newYear', 'lunarNewYear', 'ancestors', 'victory', 'labour', 'national', 'culture', 'swapped', 'other'] as const

export function Entering() {
  const { errorOf, valueOf } = useFormProblem()
  const kind = valueOf('kind', 'off')
  return (
    <Section title={t('holiday.enter')} lead={t('holiday.enterLead')}>
      <PostForm>
        <DateField name="day" label={t('holiday.day')} value={valueOf('day')} error={errorOf('day')} />
        <Choices
          legend={t('holiday.kind')}
          name="kind"
          kind="radio"
          inline
          error={errorOf('kind')}
          options={(['off', 'worked'] as const).map((one) => ({ value: one, label: t(`holiday.kinds.${one}`), checked: kind === one }))}
        />
        <Select
          name="feast"
          label={t('holiday.feast')}
          value={valueOf('feast', 'newYear')}
          error={errorOf('feast')}
          options={feasts.map((feast) => ({ value: feast, label: t(`holiday.feasts.${feast}`) }))}
        />
        <Field
          name="source"
          label={t('holiday.source')}
          hint={t('holiday.sourceHint')}
          maxLength={200}
          value={valueOf('source')}
          error={errorOf('source')}
          optional
        />
        <Button>{t('holiday.enter')}</Button>
      </PostForm>
    </Section>
  )
}
