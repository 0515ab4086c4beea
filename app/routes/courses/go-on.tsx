/** How far along one is, and the way on; before the course is begun, the way in. */
import { t } from '#app/text/words.ts'
import { Act, LinkButton } from '#app/ui/button.tsx'
import { CourseProgress } from '#app/ui/progress.tsx'

type GoOnProps = {
  slug: string
  begun: boolean
  /** In this enrolment or, where none is open, in the last. */
  completed: boolean
  required: { done: number; total: number; minutesLeft: number }
  next: { href: string; title: string } | null
}

export function GoOn({ slug, begun, completed, required, next }: GoOnProps) {
  if (!begun) {
    return (
      <Act
        to={`/courses/${slug}/enrolment`}
        label={t(completed ? 'course.again' : 'course.begin')}
        kind={completed ? 'quiet' : 'primary'}
      />
    )
  }
  return (
    <>
      {!completed && <CourseProgress {...required} />}
      {next && (
        <LinkButton href={next.href} icon="arrow">
          {t('course.goOn', { title: next.title })}
        </LinkButton>
      )}
    </>
  )
}
