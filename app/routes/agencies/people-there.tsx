/** People of an agency on a day; with how each stood, where a requirement was asked about. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Standing, type StandingProps } from '#app/ui/standing.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Person = {
  id: string
  fullName: string
  staffCode: string | null
  position: string
  unit: string | null
  standing: StandingProps['standing'] | null
  reason: StandingProps['reason']
  since: string | null
}

export function PeopleThere({ group, total, people }: { group: string | null; total: number; people: Person[] }) {
  const count = numberOf(total)
  return (
    <DataTable
      caption={group ? t('coverage.listOf', { group, count }) : t('agency.people', { count })}
      columns={[
        { key: 'name', label: t('people.name') },
        { key: 'code', label: t('account.staffCode') },
        { key: 'position', label: t('people.position'), className: 'long' },
        { key: 'unit', label: t('people.unit'), className: 'long' },
        ...(group ? [{ key: 'state', label: t('coverage.state') }] : []),
      ]}
      rows={people.map(({ id, fullName, staffCode, position, unit, standing, reason, since }) => ({
        key: id,
        cells: [
          <a key="name" href={`/hr/people/${id}`}>
            {fullName}
          </a>,
          staffCode ?? '–',
          position,
          unit ?? '–',
          ...(standing ? [<Standing key="state" standing={standing} reason={reason} since={since} />] : []),
        ],
      }))}
      empty={t('coverage.nobody')}
    />
  )
}
