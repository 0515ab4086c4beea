/** How far along one is in a programme, and its next step; before it is begun, the way in. */
import { t } from '#app/text/words.ts'
import { Act, LinkButton } from '#app/ui/button.tsx'
import { CourseProgress } from '#app/ui/progress.tsx'

type GoOnProps = {
  slug: string
  begun: boolean
  required: { done: number; total: number; minutesLeft: number }
  next: { href: string; title: string; exam: boolean } | null
}

export function GoOn({ slug, begun, required, next }: GoOnProps) {
  return (
    <>
      {(begun || required.done > 0) && <CourseProgress {...required} />}
      {!begun && <Act to={`/courses/${slug}/enrolment`} label={t('programme.begin')} kind="primary" />}
      {begun && next && (
        <LinkButton href={next.href} icon="arrow">
          {t(next.exam ? 'programme.goOnExam' : 'programme.goOn', { title: next.title })}
        </LinkButton>
      )}
    </>
  )
}
