/** That and when a course or a programme was completed, and the paper. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from './button.tsx'
import { Notice } from './notice.tsx'

type CompletedProps = { kind: 'course' | 'programme'; on: string; certificateId: string | null }

export function Completed({ kind, on, certificateId }: CompletedProps) {
  return (
    <Notice kind="success" title={t(`${kind}.completedOn`, { date: dateOf(on) })}>
      {certificateId && <LinkButton href={`/certificates/${certificateId}.pdf`}>{t('course.openPaper')}</LinkButton>}
    </Notice>
  )
}
