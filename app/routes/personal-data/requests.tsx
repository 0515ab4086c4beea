/** What I asked to be corrected: where each stands, by when it has to be answered, what was answered. */
import type { CorrectionStanding } from '#app/domain/correction/standing.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { CorrectionState } from '#app/ui/correction-state.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Request = {
  id: string
  name: string
  wanted: string | null
  evidence: string
  askedAt: Date
  receiptBy: string
  extensionReason: string | null
  answer: string | null
  answeredBy: string | null
  standing: CorrectionStanding
  isOpen: boolean
}

export function Requests({ requests }: { requests: Request[] }) {
  return (
    <TableSection
      title={t('correction.mine')}
      lead={t('correction.mineLead')}
      columns={[
        { key: 'name', label: t('historyDetail.fields') },
        { key: 'state', label: t('correction.state') },
        { key: 'due', label: t('correction.due') },
        { key: 'wanted', label: t('correction.wanted'), className: 'long' },
        { key: 'asked', label: t('correction.received'), className: 'long' },
        { key: 'answer', label: t('correction.answer'), className: 'long' },
      ]}
      rows={requests.map((request) => ({ key: request.id, cells: cellsOf(request) }))}
      empty={t('correction.noneMine')}
    />
  )
}

function cellsOf({ id, name, wanted, evidence, askedAt, receiptBy, standing, isOpen, ...rest }: Request) {
  return [
    name,
    <>
      <CorrectionState standing={standing} />
      {isOpen && <Act to={`/account/personal-data/corrections/${id}/withdrawal`} label={t('correction.withdraw')} />}
    </>,
    dateOf(standing.dueOn),
    <>
      {wanted ?? t('correction.notShown')}
      <p className="hint">{evidence}</p>
    </>,
    <>
      {momentOf(askedAt)}
      <p className="hint">{t('correction.receiptBy', { day: dateOf(receiptBy) })}</p>
    </>,
    <>
      {rest.answer ?? (isOpen ? '' : '–')}
      {rest.extensionReason && <p>{t('correction.extendedWhy', { reason: rest.extensionReason })}</p>}
      {rest.answeredBy && <p className="hint">{rest.answeredBy}</p>}
    </>,
  ]
}
