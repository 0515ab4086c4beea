import type { Unit } from '#app/domain/setting/settings.ts'
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'

type Rule = { unit: Unit; least: number; most: number; mayBeOff: boolean }

/** On or off, or a number with its bounds and its unit. */
export function ValueField({ rule: { unit, least, most, mayBeOff }, value, error }: { rule: Rule; value: string; error?: string }) {
  if (unit === 'switch')
    return (
      <Choices
        legend={t('setting.value')}
        name="value"
        kind="radio"
        error={error}
        options={['1', '0'].map((choice) => ({
          value: choice,
          label: t(choice === '1' ? 'setting.on' : 'setting.off'),
          checked: value === choice,
        }))}
      />
    )
  return (
    <Field
      name="value"
      label={t('setting.value')}
      hint={t(mayBeOff ? 'setting.boundsOrOff' : 'setting.bounds', { least, most })}
      error={error}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      size="short"
      suffix={t(`setting.suffix.${unit}`)}
    />
  )
}
