/** What narrows the agencies: which requirement, their name, their kind, whether they are short of 100%. */
import type { CoverageFilter } from '#app/domain/coverage/covering.ts'
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'

type CoverageFiltersProps = {
  requirementId: string
  choices: { value: string; label: string }[]
  filter: Pick<CoverageFilter, 'underId' | 'words' | 'kind' | 'below' | 'quiet'>
  kinds: NonNullable<CoverageFilter['kind']>[]
  isFiltered: boolean
  /** For how long nobody has newly completed. */
  quietDays: number
}

export function CoverageFilters({ requirementId, choices, filter, kinds, isFiltered, quietDays }: CoverageFiltersProps) {
  return (
    <Filters
      action="/hr/coverage"
      keep={{ ...(choices.length > 1 ? {} : { requirement: requirementId }), ...(filter.underId && { under: filter.underId }) }}
      resetHref={isFiltered ? `/hr/coverage?requirement=${requirementId}` : undefined}
    >
      {choices.length > 1 && <Select name="requirement" label={t('coverage.requirement')} value={requirementId} options={choices} />}
      <Field name="q" type="search" label={t('coverage.search')} hint={t('reset.agencyHint')} value={filter.words} />
      {(kinds.length > 1 || filter.kind) && (
        <Select
          name="kind"
          label={t('coverage.kind')}
          value={filter.kind ?? ''}
          options={[
            { value: '', label: t('coverage.anyKind') },
            ...kinds.map((kind) => ({ value: kind, label: t(`agency.kinds.${kind}`) })),
          ]}
        />
      )}
      <Choices
        label={t('coverage.show')}
        name="below"
        kind="checkbox"
        options={[
          { value: '1', label: t('coverage.below'), checked: filter.below },
          { name: 'quiet', value: '1', label: t('coverage.quiet', { days: quietDays }), checked: filter.quiet },
        ]}
      />
    </Filters>
  )
}
