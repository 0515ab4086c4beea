import { t } from '#app/text/words.ts'
import { Select } from './field.tsx'

/** One agency, or any; nothing where there is only one to choose from. */
export function AgencyFilter({ agencies, value }: { agencies: { value: string; label: string }[]; value: string | null }) {
  if (agencies.length < 2) return null
  return (
    <Select
      name="agency"
      label={t('people.agency')}
      value={value ?? ''}
      options={[{ value: '', label: t('people.anyAgency') }, ...agencies]}
    />
  )
}
