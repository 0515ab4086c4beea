/** Which requirement, and all of it or one course: chosen in the address. */
import { t } from '#app/text/words.ts'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import type { Shown } from './shown.ts'

export function Choice({ action, shown: { choices, requirement, parts, part } }: { action: string; shown: Shown }) {
  if (choices.length < 2 && parts.length < 2) return null
  return (
    <Filters action={action} keep={choices.length > 1 ? {} : { requirement: requirement.id }} submitLabel={t('overview.show')}>
      {choices.length > 1 && <Select name="requirement" label={t('coverage.requirement')} value={requirement.id} options={choices} />}
      {parts.length > 1 && <Select name="course" label={t('overview.part')} value={part.id} options={parts} />}
    </Filters>
  )
}
