/** Whether somebody is at work today, and since when not. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import type { Absence } from './absences.tsx'

export function StateOfWork({ absence, posted }: { absence: { state: Absence['state']; from: string } | null; posted: boolean }) {
  if (absence)
    return <Status kind="info">{t('people.stateFrom', { state: t(`people.states.${absence.state}`), date: dateOf(absence.from) })}</Status>
  return posted ? <Status kind="done">{t('career.atWork')}</Status> : <Status kind="todo">{t('career.nowhere')}</Status>
}
