/** How the people of an agency stood on the day with each requirement; every number opens. */
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Share } from '#app/ui/share.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Line = { id: string; title: string; obliged: number; completed: number; excluded: number }

export function Stood({ id, day, stood }: { id: string; day: string; stood: Line[] }) {
  const to = (requirement: string, state: string) =>
    `/hr/agencies/${id}/people?${new URLSearchParams({ on: dateOf(day), requirement, state })}`
  return (
    <TableSection
      title={t('agency.stood', { day: dateOf(day) })}
      lead={t('agency.stoodLead')}
      columns={[
        { key: 'requirement', label: t('coverage.requirement'), className: 'long' },
        { key: 'share', label: t('agency.doneOf') },
        { key: 'excluded', label: t('coverage.groups.excluded'), align: 'end' },
      ]}
      rows={stood.map(({ id: requirement, title, obliged, completed, excluded }) => ({
        key: requirement,
        cells: [
          title,
          <Share key="share" done={completed} total={obliged} href={to(requirement, 'done')} />,
          <a key="excluded" href={to(requirement, 'excluded')}>
            {numberOf(excluded)}
          </a>,
        ],
      }))}
      empty={t('agency.stoodNone')}
    />
  )
}
