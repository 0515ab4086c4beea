import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'

const feasts = ['newYear', 'lunarNewYear', 'ancestors', 'victory', 'labour', 'national', 'culture', 'swapped', 'other'] as const

export function holidayLabels() {
  return { day: t('holiday.day'), kind: t('holiday.kind'), feast: t('holiday.feast'), source: t('holiday.source') }
}

export function Entering({ form }: { form: FormWith<typeof holidayLabels> }) {
  const kind = form.valueOf('kind', 'off')
  return (
    <Section title={t('holiday.enter')} lead={t('holiday.enterLead')}>
      <PostForm>
        <DateField {...form.field('day')} />
        <Choices
          {...form.frame('kind')}
          kind="radio"
          inline
          options={(['off', 'worked'] as const).map((one) => ({ value: one, label: t(`holiday.kinds.${one}`), checked: kind === one }))}
        />
        <Select
          {...form.field('feast', 'newYear')}
          options={feasts.map((feast) => ({ value: feast, label: t(`holiday.feasts.${feast}`) }))}
        />
        <Field {...form.field('source')} hint={t('holiday.sourceHint')} maxLength={200} optional />
        <Button>{t('holiday.enter')}</Button>
      </PostForm>
    </Section>
  )
}
