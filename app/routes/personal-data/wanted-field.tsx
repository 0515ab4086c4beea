/** How it should be: typed, chosen, or told in words. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Field, Select, TextArea } from '#app/ui/field.tsx'
import type { FormOf } from '#app/ui/form-problem.ts'
import { sexes, types } from './wanted-choices.ts'

type WantedFieldProps = {
  field: keyof typeof inputs | 'birthDate' | 'sex' | 'type' | 'posting' | 'other' | 'citizenId'
  form: FormOf<'wanted'>
}

export function WantedField({ field, form }: WantedFieldProps) {
  const frame = form.field('wanted')
  if (field === 'birthDate') return <DateField {...frame} />
  if (field === 'sex')
    return (
      <Choices
        {...form.frame('wanted')}
        kind="radio"
        inline
        options={sexes.map((one) => ({ value: one, label: t(`person.sexes.${one}`), checked: frame.value === one }))}
      />
    )
  if (field === 'type') {
    const options = types.map((type) => ({ value: type, label: t(`people.types.${type}`) }))
    return <Select {...frame} options={[{ value: '', label: t('correction.choose') }, ...options]} />
  }
  if (field === 'posting') return <TextArea {...frame} hint={t('correction.postingHint')} rows={3} maxLength={1000} />
  if (field === 'other') return <TextArea {...frame} hint={t('correction.otherHint')} rows={4} maxLength={1000} />
  if (field === 'citizenId')
    return <Field {...frame} hint={t('person.citizenIdHint')} inputMode="numeric" autoComplete="off" maxLength={20} />
  return <Field {...frame} type={inputs[field]} maxLength={200} />
}

const inputs = { fullName: 'text', staffCode: 'text', email: 'email', phone: 'tel' } as const
