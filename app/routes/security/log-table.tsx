/** What happened: when, what came of it, who, concerning whom, from where. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { DataTable } from '#app/ui/table.tsx'

type Entry = {
  id: string
  at: Date
  lastAt: Date
  times: number
  event: string
  outcome: 'done' | 'failed' | 'refused'
  actor: string | null
  person: string | null
  personId: string | null
  nameHash: string | null
  address: string | null
  reference: string | null
  crowd: boolean
  deed: string | null
}

export function SecurityTable({ caption, entries }: { caption: string; entries: Entry[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'at', label: t('historyPage.at') },
        { key: 'event', label: t('securityLog.event') },
        { key: 'outcome', label: t('securityLog.outcome') },
        { key: 'actor', label: t('historyPage.actor') },
        { key: 'whom', label: t('historyPage.whom') },
        { key: 'address', label: t('securityLog.address') },
        { key: 'reference', label: t('securityLog.reference') },
      ]}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          entry.times > 1
            ? t('securityLog.until', { from: momentOf(entry.at), until: momentOf(entry.lastAt), times: entry.times })
            : momentOf(entry.at),
          [entry.event, entry.deed].filter(Boolean).join(': '),
          t(`securityLog.outcomes.${entry.outcome}`),
          entry.actor ?? '–',
          <Whom key="whom" {...entry} />,
          entry.address ?? '–',
          entry.reference ?? '–',
        ],
      }))}
      empty={t('historyPage.none')}
    />
  )
}

function Whom({ person, personId, nameHash, crowd }: Entry) {
  if (person) return <a href={`/hr/people/${personId}`}>{person}</a>
  if (crowd) return <>{t('securityLog.crowd')}</>
  return <>{nameHash ? t('securityLog.unknownName', { hash: nameHash.slice(0, 6) }) : '–'}</>
}
