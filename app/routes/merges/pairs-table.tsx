/** Pairs of records, why each may be one person, and what may be done. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/notice.tsx'
import { TableSection } from '#app/ui/table-section.tsx'
import { type Reason, reasonInWords } from './reasons.ts'

type Listed = { id: string; fullName: string; staffCode: string | null; position: string | null; agencyName: string | null }
type Pair = { one: Listed; other: Listed; reasons: Reason[]; parted: { at: Date; by: string } | null }

export function PairsTable({ pairs, isParted }: { pairs: Pair[]; isParted: boolean }) {
  if (pairs.length === 0)
    return isParted ? <Empty title={t('merge.noParted')} /> : <Empty title={t('merge.empty')}>{t('merge.emptyAbout')}</Empty>
  return (
    <TableSection
      title={isParted ? t('merge.listParted') : t('merge.allOpen')}
      columns={[
        { key: 'one', label: t('merge.one') },
        { key: 'other', label: t('merge.other') },
        { key: 'why', label: t('merge.why'), className: 'long' },
        { key: 'acts', label: t('career.acts') },
      ]}
      rows={pairs.map(({ one, other, reasons, parted }) => ({
        key: `${one.id} ${other.id}`,
        cells: [
          <Who key="one" person={one} />,
          <Who key="other" person={other} />,
          <ul key="why" className="plain">
            {reasons.map((reason) => (
              <li key={reason}>{reasonInWords(reason)}</li>
            ))}
            {parted && <li>{t('merge.partedBy', { name: parted.by, moment: momentOf(parted.at) })}</li>}
          </ul>,
          <div key="acts" className="actions">
            <a href={hrefOf(one, other)}>{t('merge.open')}</a>
            <Act
              to={`${hrefOf(one, other)}/parting`}
              label={t(isParted ? 'merge.takeBackParting' : 'merge.part')}
              fields={isParted ? { end: '1' } : {}}
              confirm={isParted ? undefined : t('merge.partAbout')}
            />
          </div>,
        ],
      }))}
    />
  )
}

function Who({ person: { id, fullName, staffCode, position, agencyName } }: { person: Listed }) {
  return (
    <>
      <a href={`/hr/people/${id}`}>{fullName}</a>
      <br />
      <span className="hint">{[staffCode, position, agencyName ?? t('career.nowhere')].filter(Boolean).join(', ')}</span>
    </>
  )
}

function hrefOf(one: Listed, other: Listed): string {
  return `/hr/duplicates/${one.id}/${other.id}`
}
