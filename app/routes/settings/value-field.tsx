import type { Unit } from '#app/domain/setting/settings.ts'
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import type { FormOf } from '#app/ui/form-problem.ts'

type Rule = { unit: Unit; least: number; most: number; mayBeOff: boolean }

/** On or off, or a number with its bounds and its unit. */
export function ValueField({ form, rule: { unit, least, most, mayBeOff }, value }: { form: FormOf<'value'>; rule: Rule; value: string }) {
  const chosen = form.valueOf('value', value)
  if (unit === 'switch')
    return (
      <Choices
        {...form.frame('value')}
        kind="radio"
        options={['1', '0'].map((choice) => ({
          value: choice,
          label: t(choice === '1' ? 'setting.on' : 'setting.off'),
          checked: chosen === choice,
        }))}
      />
    )
  return (
    <Field
      {...form.field('value', value)}
      hint={t(mayBeOff ? 'setting.boundsOrOff' : 'setting.bounds', { least, most })}
      inputMode="numeric"
      autoComplete="off"
      size="short"
      suffix={t(`setting.suffix.${unit}`)}
    />
  )
}
