/** People, each of whom opens. */
import { t } from '#app/text/words.ts'
import { DataTable } from '#app/ui/table.tsx'

type Listed = {
  id: string
  fullName: string
  staffCode: string | null
  type: 'canBo' | 'congChuc' | 'vienChuc' | 'nguoiLaoDong' | 'khongChuyenTrach'
  position: string
  unit: string | null
  agencyName: string
}

export function PeopleTable({ caption, people }: { caption: string; people: Listed[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'name', label: t('people.name') },
        { key: 'code', label: t('account.staffCode') },
        { key: 'position', label: t('people.position') },
        { key: 'unit', label: t('people.unit') },
        { key: 'agency', label: t('people.agency') },
        { key: 'type', label: t('people.type') },
      ]}
      rows={people.map(({ id, fullName, staffCode, type, position, unit, agencyName }) => ({
        key: id,
        cells: [
          <a key="name" href={`/hr/people/${id}`}>
            {fullName}
          </a>,
          staffCode ?? '–',
          position,
          unit ?? '–',
          agencyName,
          t(`people.types.${type}`),
        ],
      }))}
      empty={t('people.none')}
    />
  )
}
