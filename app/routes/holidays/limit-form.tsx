import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

type Limit = { days: number; counted: 'days' | 'workingDays'; source: string }

export function limitLabels() {
  return { days: t('limit.days'), counted: t('limit.counted'), from: t('historyDetail.from'), source: t('holiday.source') }
}

export function LimitForm({ form, limit, today }: { form: FormWith<typeof limitLabels>; limit: Limit; today: string }) {
  const counted = form.valueOf('counted', limit.counted)
  return (
    <PostForm>
      <Field {...form.field('days', String(limit.days))} inputMode="numeric" autoComplete="off" size="short" />
      <Choices
        {...form.frame('counted')}
        kind="radio"
        options={(['days', 'workingDays'] as const).map((one) => ({ value: one, label: t(`limit.ways.${one}`), checked: counted === one }))}
      />
      <DateField {...form.field('from', dateOf(today))} />
      <Field {...form.field('source', limit.source)} hint={t('holiday.sourceHint')} maxLength={200} />
      <Button>{t('setting.save')}</Button>
    </PostForm>
  )
}
