/** What was done to and by somebody, the latest first. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

type Entry = { id: string; at: Date; verb: string; actor: string | null }

export function HistorySection({ entries }: { entries: Entry[] }) {
  return (
    <TableSection
      title={t('people.history')}
      columns={[
        { key: 'verb', label: t('historyPage.verb') },
        { key: 'at', label: t('historyPage.at') },
        { key: 'actor', label: t('historyPage.actor') },
      ]}
      rows={entries.map(({ id, at, verb, actor }) => ({ key: id, cells: [verb, momentOf(at), actor ?? t('historyPage.system')] }))}
      empty={t('historyPage.none')}
    />
  )
}
