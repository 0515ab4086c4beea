import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

type Limit = { days: number; counted: 'days' | 'workingDays'; source: string }

export function LimitForm({ limit, today }: { limit: Limit; today: string }) {
  const { errorOf, valueOf } = useFormProblem()
  const counted = valueOf('counted', limit.counted)
  return (
    <PostForm>
      <Field
        name="days"
        label={t('limit.days')}
        value={valueOf('days', String(limit.days))}
        error={errorOf('days')}
        inputMode="numeric"
        autoComplete="off"
        size="short"
      />
      <Choices
        legend={t('limit.counted')}
        name="counted"
        kind="radio"
        error={errorOf('counted')}
        options={(['days', 'workingDays'] as const).map((one) => ({ value: one, label: t(`limit.ways.${one}`), checked: counted === one }))}
      />
      <DateField name="from" label={t('historyDetail.from')} value={valueOf('from', dateOf(today))} error={errorOf('from')} />
      <Field
        name="source"
        label={t('holiday.source')}
        hint={t('holiday.sourceHint')}
        maxLength={200}
        value={valueOf('source', limit.source)}
        error={errorOf('source')}
      />
      <Button>{t('setting.save')}</Button>
    </PostForm>
  )
}
