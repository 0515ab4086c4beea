/** People, each of whom opens; ordered by the heads of the columns. */
import { t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'
import { type Asked, hrefOfList } from './list-href.ts'

type Listed = {
  id: string
  fullName: string
  staffCode: string | null
  type: 'canBo' | 'congChuc' | 'vienChuc' | 'nguoiLaoDong' | 'khongChuyenTrach'
  position: string
  unit: string | null
  agencyName: string
  state: 'seconded' | 'longLeave' | 'retired' | 'left' | null
}

export function PeopleTable({ caption, people, asked }: { caption: string; people: Listed[]; asked: Asked }) {
  const sortable = (order: Asked['order'], label: string): Column => {
    const isOwn = asked.order === order
    return {
      key: order,
      label,
      sortHref: hrefOfList(asked, { order, descending: isOwn && !asked.descending, page: 1 }),
      ...(isOwn && { sorted: asked.descending ? 'descending' : 'ascending' }),
    }
  }
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        sortable('name', t('people.name')),
        sortable('code', t('account.staffCode')),
        { key: 'position', label: t('people.position'), className: 'long' },
        { key: 'unit', label: t('people.unit') },
        sortable('agency', t('people.agency')),
        { key: 'type', label: t('people.type') },
        { key: 'state', label: t('career.state') },
      ]}
      rows={people.map(({ id, fullName, staffCode, type, position, unit, agencyName, state }) => ({
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
          state ? (
            <Status key="state" kind="info">
              {t(`people.states.${state}`)}
            </Status>
          ) : (
            t('career.atWork')
          ),
        ],
      }))}
      empty={t('people.none')}
    />
  )
}
