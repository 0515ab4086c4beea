import type { CorrectionStanding } from '#app/domain/correction/standing.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { CorrectionState } from '#app/ui/correction-state.tsx'
import { Empty } from '#app/ui/notice.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Request = { id: string; fullName: string; agencyName: string | null; name: string; askedAt: Date; standing: CorrectionStanding }

/** Each opens its page; of what is asked only which item it is. */
export function CorrectionsTable({ caption, requests, isNarrowed }: { caption: string; requests: Request[]; isNarrowed: boolean }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'person', label: t('people.name') },
        { key: 'state', label: t('correction.state') },
        { key: 'due', label: t('correction.due') },
        { key: 'name', label: t('historyDetail.fields') },
        { key: 'asked', label: t('request.asked') },
        { key: 'agency', label: t('people.agency'), className: 'long' },
      ]}
      rows={requests.map(({ id, fullName, agencyName, name, askedAt, standing }) => ({
        key: id,
        cells: [
          <a key="person" href={`/hr/corrections/${id}`}>
            {fullName}
          </a>,
          <CorrectionState key="state" standing={standing} />,
          dateOf(standing.dueOn),
          name,
          momentOf(askedAt),
          agencyName ?? '–',
        ],
      }))}
      empty={
        isNarrowed ? <Empty title={t('correction.noneSuch')} /> : <Empty title={t('correction.none')}>{t('correction.noneNext')}</Empty>
      }
    />
  )
}
