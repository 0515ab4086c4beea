/** One agency of several: chosen from a list while it is short; else typed as one would say it, with the names to complete it. */
import { t } from '#app/text/words.ts'
import { Field, Select } from './field.tsx'
import { fieldId } from './field-frame.tsx'

export type AgencyOption = { value: string; label: string }
type AgencyFieldProps = {
  name?: string
  label: string
  hint?: string
  /** An id, or what was typed. */
  value: string
  error?: string
  agencies: AgencyOption[]
  /** What nothing chosen means, where it means something. */
  none?: string
}

const fewEnough = 8

export function AgencyField({ name = 'agency', label, hint, value, error, agencies, none }: AgencyFieldProps) {
  if (agencies.length <= fewEnough) {
    const options = none === undefined ? agencies : [{ value: '', label: none }, ...agencies]
    return <Select {...{ name, label, hint, value, error, options }} />
  }
  const names = `${fieldId(name)}-names`
  return (
    <>
      <Field
        {...{ name, label, error }}
        hint={[hint, none && t('agency.leaveBlank', { none }), t('agency.pickHint')].filter(Boolean).join(' ')}
        value={agencies.find((agency) => agency.value === value)?.label ?? value}
        list={names}
        autoComplete="off"
        optional={none !== undefined}
      />
      <datalist id={names}>
        {agencies.map((agency) => (
          <option key={agency.value} value={agency.label} />
        ))}
      </datalist>
    </>
  )
}
