/** What was done: when, by whom, concerning whom. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { DataTable } from '#app/ui/table.tsx'

type Entry = { id: string; at: Date; verb: string; actor: string | null; personId: string | null; detail: string }

export function HistoryTable({ caption, entries }: { caption: string; entries: Entry[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'at', label: t('historyPage.at') },
        { key: 'actor', label: t('historyPage.actor') },
        { key: 'verb', label: t('historyPage.verb') },
        { key: 'whom', label: t('historyPage.whom') },
        { key: 'detail', label: t('historyPage.detail') },
      ]}
      rows={entries.map(({ id, at, verb, actor, personId, detail }) => ({
        key: id,
        cells: [
          momentOf(at),
          actor ?? t('historyPage.system'),
          verb,
          personId ? (
            <a key="whom" href={`/hr/people/${personId}`}>
              {t('historyPage.open')}
            </a>
          ) : (
            '–'
          ),
          detail || '–',
        ],
      }))}
      empty={t('historyPage.none')}
    />
  )
}
