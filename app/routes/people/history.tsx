/** What was done to and by somebody, the latest first. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

type Entry = { id: string; at: Date; verb: string; actor: string | null; detail: string }

export function HistorySection({ entries }: { entries: Entry[] }) {
  return (
    <TableSection
      title={t('people.history')}
      columns={[
        { key: 'verb', label: t('historyPage.verb') },
        { key: 'at', label: t('historyPage.at') },
        { key: 'actor', label: t('historyPage.actor') },
        { key: 'detail', label: t('historyPage.detail') },
      ]}
      rows={entries.map(({ id, at, verb, actor, detail }) => ({
        key: id,
        cells: [verb, momentOf(at), actor ?? t('historyPage.system'), detail || '–'],
      }))}
      empty={t('historyPage.none')}
    />
  )
}
