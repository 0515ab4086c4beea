/** Who gets a code and how it reaches them; who gets none and why. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

type WantedPerson = { id: string; fullName: string; staffCode: string | null; agencyName: string; way: string; earlier: string | null }

export function Wanted({ people, count }: { people: WantedPerson[]; count: string }) {
  if (people.length === 0) return null
  return (
    <TableSection
      title={t('activations.forWhom', { count })}
      columns={[
        { key: 'name', label: t('people.name') },
        { key: 'code', label: t('account.staffCode') },
        { key: 'agency', label: t('people.agency') },
        { key: 'way', label: t('activations.way') },
        { key: 'earlier', label: t('activations.earlier') },
      ]}
      rows={people.map(({ id, fullName, staffCode, agencyName, way, earlier }) => ({
        key: id,
        cells: [fullName, staffCode ?? '–', agencyName, way, earlier ?? '–'],
      }))}
    />
  )
}

type LeftOutPerson = { id: string; fullName: string; agencyName: string; reason: string }

export function LeftOut({ people }: { people: LeftOutPerson[] }) {
  if (people.length === 0) return null
  return (
    <TableSection
      title={t('activations.leftOutCount', { count: numberOf(people.length) })}
      columns={[
        { key: 'name', label: t('people.name') },
        { key: 'agency', label: t('people.agency') },
        { key: 'reason', label: t('activations.reason'), className: 'long' },
      ]}
      rows={people.map(({ id, fullName, agencyName, reason }) => ({
        key: id,
        cells: [
          <a key="name" href={`/hr/people/${id}`}>
            {fullName}
          </a>,
          agencyName,
          reason,
        ],
      }))}
    />
  )
}
