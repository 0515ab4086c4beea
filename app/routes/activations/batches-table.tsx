/** What one has handed out lately; each opens its page, with the slips for as long as they are kept. */
import { momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Batch = {
  id: string
  confirmedAt: Date | null
  issuedAt: Date | null
  figures: { paper: number; mail: number; leftOut: number } | null
}

export function BatchesTable({ batches }: { batches: Batch[] }) {
  if (batches.length === 0) return null
  return (
    <TableSection
      title={t('activations.lately')}
      columns={[
        { key: 'at', label: t('historyPage.at') },
        { key: 'paper', label: t('activations.onPaper'), align: 'end' },
        { key: 'mail', label: t('activations.byMail'), align: 'end' },
        { key: 'leftOut', label: t('activations.leftOut'), align: 'end' },
        { key: 'state', label: t('job.state') },
      ]}
      rows={batches.map(({ id, confirmedAt, issuedAt, figures }) => ({
        key: id,
        cells: [
          <a key="at" href={`/hr/activations/${id}`}>
            {confirmedAt ? momentOf(confirmedAt) : '–'}
          </a>,
          figures ? numberOf(figures.paper) : '–',
          figures ? numberOf(figures.mail) : '–',
          figures ? numberOf(figures.leftOut) : '–',
          <Status key="state" kind={issuedAt ? 'done' : 'doing'}>
            {t(issuedAt ? 'activations.issued' : 'activations.issuing')}
          </Status>,
        ],
      }))}
    />
  )
}
