/** When somebody was on leave, seconded, retired or gone, and why. */
import { citationOf } from '#app/text/citations.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

export type Absence = {
  id: string
  state: 'seconded' | 'longLeave' | 'retired' | 'left'
  from: string
  until: string | null
  note: string | null
  decision: { number: string; issuer: string; issuedOn: string } | null
}

type AbsencesProps = { personId: string; absences: Absence[]; mayWithdraw: boolean }

export function Absences({ personId, absences, mayWithdraw }: AbsencesProps) {
  if (absences.length === 0) return null
  return (
    <TableSection
      title={t('career.absences')}
      columns={[
        { key: 'state', label: t('career.state') },
        { key: 'from', label: t('people.from') },
        { key: 'until', label: t('career.untilBefore') },
        { key: 'note', label: t('career.note') },
        { key: 'decision', label: t('career.decision'), className: 'long' },
        ...(mayWithdraw ? [{ key: 'acts', label: t('career.acts') }] : []),
      ]}
      rows={absences.map(({ id, state, from, until, note, decision }) => ({
        key: id,
        cells: [
          t(`people.states.${state}`),
          dateOf(from),
          until ? dateOf(until) : '–',
          note ?? '–',
          decision ? citationOf(decision) : '–',
          ...(mayWithdraw
            ? [
                <Act
                  key="withdraw"
                  to={`/hr/people/${personId}/absences/${id}/withdrawal`}
                  label={t('career.withdraw')}
                  confirm={t('career.withdrawAbsence', { state: t(`people.states.${state}`), day: dateOf(from) })}
                />,
              ]
            : []),
        ],
      }))}
    />
  )
}
