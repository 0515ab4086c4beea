/** The numbers of the curve, the latest week first; each opens. */
import { dateOf } from '#app/text/dates.ts'
import { numberOf, shareOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { DataTable } from '#app/ui/table.tsx'
import { peopleLink } from './links.ts'
import type { Shown } from './shown.ts'

export function Weeks({ shown: { points, tally, query } }: { shown: Shown }) {
  const rows = points.map(({ day, value, planned }, index) => {
    const before = points[index - 1]
    return {
      key: day,
      cells: [
        dateOf(day),
        <a key="reached" href={peopleLink(query, { state: 'done', by: day })}>
          {numberOf(value)}
        </a>,
        shareOf(value, tally.obliged),
        before && value > before.value ? (
          <a key="more" href={peopleLink(query, { state: 'done', after: before.day, by: day })}>
            {numberOf(value - before.value)}
          </a>
        ) : before ? (
          '0'
        ) : (
          '–'
        ),
        numberOf(planned),
      ],
    }
  })
  return (
    <DataTable
      caption={t('overview.growthTable')}
      quietCaption
      compact
      columns={[
        { key: 'day', label: t('overview.until') },
        { key: 'reached', label: t('overview.reached'), align: 'end' },
        { key: 'share', label: t('overview.share'), align: 'end' },
        { key: 'more', label: t('overview.more'), align: 'end' },
        { key: 'planned', label: t('overview.plannedThen'), align: 'end' },
      ]}
      rows={rows.reverse()}
    />
  )
}
