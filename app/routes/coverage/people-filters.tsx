/** From one number to the next: another course, another agency, another state. */
import type { Group } from '#app/domain/coverage/asking.ts'
import { t } from '#app/text/words.ts'
import { AgencyFilter } from '#app/ui/agency-filter.tsx'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'

type Option = { value: string; label: string }
type PeopleFiltersProps = {
  ids: { requirement: string; course: string; agency?: string }
  keep: Record<string, string>
  group: Group
  groups: Option[]
  courses: Option[]
  agencies: Option[]
}

export function PeopleFilters({ ids, keep, group, groups, courses, agencies }: PeopleFiltersProps) {
  return (
    <Filters action="/hr/coverage/people" keep={{ requirement: ids.requirement, ...keep }}>
      {courses.length > 1 && <Select name="course" label={t('record.course')} value={ids.course} options={courses} />}
      <AgencyFilter agencies={agencies} value={ids.agency ?? null} />
      <Select name="state" label={t('coverage.state')} value={group} options={groups} />
    </Filters>
  )
}
