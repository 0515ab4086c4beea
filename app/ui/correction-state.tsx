import type { CorrectionStanding } from '#app/domain/correction/standing.ts'
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Status, type StatusKind } from './status.tsx'

/** Where a request stands; while it waits, how many working days are left. */
export function CorrectionState({ standing: { state, left, dueOn } }: { standing: CorrectionStanding }) {
  return <Status kind={kinds[state]}>{words(state, left, dueOn)}</Status>
}

function words(state: CorrectionStanding['state'], left: number, dueOn: string): string {
  if (state === 'late') return t('correction.late', { day: dateOf(dueOn) })
  if (state !== 'waiting' && state !== 'soon') return t(`correction.outcomes.${state}`)
  if (left === 0) return t('correction.lastDay')
  return state === 'soon' ? t('correction.soon', { count: numberOf(left) }) : t('correction.left', { count: numberOf(left) })
}

const kinds: Record<CorrectionStanding['state'], StatusKind> = {
  waiting: 'doing',
  soon: 'info',
  late: 'overdue',
  corrected: 'done',
  declined: 'failed',
  withdrawn: 'todo',
}
