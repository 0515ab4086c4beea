/** Narrowing the list: by name, by agency with or without what is below it, by how things stand, by the list that brought people in. */
import { t } from '#app/text/words.ts'
import { AgencyFilter } from '#app/ui/agency-filter.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'

type Options = { value: string; label: string }[]
type ActivationFiltersProps = {
  search: { words: string; agencyId: string | null; below: boolean; importId: string | null; state: string }
  agencies: Options
  lists: Options
  isNarrowed: boolean
}

const states = ['todo', 'never', 'open', 'expired', 'done'] as const

export function ActivationFilters({ search, agencies, lists, isNarrowed }: ActivationFiltersProps) {
  return (
    <Filters action="/hr/activations" resetHref={isNarrowed ? '/hr/activations' : undefined}>
      <Field name="q" type="search" label={t('people.search')} value={search.words} />
      <AgencyFilter agencies={agencies} value={search.agencyId} />
      {agencies.length > 1 && (
        <Select
          name="below"
          label={t('activations.below')}
          value={search.below ? '1' : '0'}
          options={[
            { value: '1', label: t('activations.belowToo') },
            { value: '0', label: t('activations.belowNot') },
          ]}
        />
      )}
      <Select
        name="state"
        label={t('activations.state')}
        value={search.state}
        options={states.map((state) => ({ value: state, label: t(`activations.states.${state}`) }))}
      />
      {lists.length > 0 && (
        <Select
          name="list"
          label={t('activations.list')}
          value={search.importId ?? ''}
          options={[{ value: '', label: t('activations.anyList') }, ...lists]}
        />
      )}
    </Filters>
  )
}
