/** That and when the course was completed, and the paper. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function Completed({ on, certificateId }: { on: string; certificateId: string | null }) {
  return (
    <Notice kind="success" title={t('course.completedOn', { date: dateOf(on) })}>
      {certificateId && <LinkButton href={`/certificates/${certificateId}.pdf`}>{t('course.openPaper')}</LinkButton>}
    </Notice>
  )
}
