import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Notice } from './notice.tsx'

type Waiting = { open: number; soon: number; overdue: number }

/** How many requests for a correction wait; louder where one is late. `onlyPressing` where the list itself stands below. */
export function CorrectionsNotice({
  waiting: { open, soon, overdue },
  onlyPressing = false,
}: {
  waiting: Waiting
  onlyPressing?: boolean
}) {
  const pressing = soon + overdue > 0
  if (open === 0 || (onlyPressing && !pressing)) return null
  const count = t('correction.waitingCount', { count: numberOf(open) })
  return (
    <Notice kind={pressing ? 'warning' : 'info'}>
      {onlyPressing ? count : <a href="/hr/corrections">{count}</a>}
      {overdue > 0 && (
        <>
          {' '}
          <a href="/hr/corrections?state=overdue">{t('correction.overdueCount', { count: numberOf(overdue) })}</a>
        </>
      )}
      {soon > 0 && ` ${t('correction.soonCount', { count: numberOf(soon) })}`}
    </Notice>
  )
}
