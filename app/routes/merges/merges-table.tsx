/** Merges that were made, each of which opens. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Status } from '#app/ui/status.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Merge = { id: string; staying: string; absorbed: string; at: Date; by: string; undone: boolean }

export function MergesTable({ merges }: { merges: Merge[] }) {
  if (merges.length === 0) return <Empty title={t('merge.noMerges')} />
  return (
    <TableSection
      title={t('merge.listMerged')}
      columns={[
        { key: 'staying', label: t('merge.staying') },
        { key: 'absorbed', label: t('merge.absorbed') },
        { key: 'at', label: t('historyPage.at') },
        { key: 'state', label: t('merge.state') },
      ]}
      rows={merges.map(({ id, staying, absorbed, at, by, undone }) => ({
        key: id,
        cells: [
          <a key="staying" href={`/hr/merges/${id}`}>
            {staying}
          </a>,
          absorbed,
          t('merge.partedBy', { name: by, moment: momentOf(at) }),
          undone ? (
            <Status key="state" kind="info">
              {t('merge.undone')}
            </Status>
          ) : (
            <Status key="state" kind="done">
              {t('merge.listMerged')}
            </Status>
          ),
        ],
      }))}
    />
  )
}
