/** GET /courses/:slug/modules/:module */
import { useLoaderData } from '@remix-run/react'
import { courseBySlug, courseInVersion } from '#app/domain/course/catalogue.ts'
import { openLesson } from '#app/domain/coverage/studying.ts'
import { latestEnrolment } from '#app/domain/learning/enrolling.ts'
import { moduleBySlug } from '#app/domain/learning/progress.ts'
import { found } from '#app/domain/problem.ts'
import { outlineOf, type OutlineItem } from '#app/domain/quiz/outline.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Contents, PreviousNext, Prose } from '#app/ui/prose.tsx'
import { Status } from '#app/ui/status.tsx'
import { signedIn } from '#app/web/doors.ts'
import { itemPath } from '#app/web/paths.ts'

export const loader = signedIn(async ({ person, params }) => {
  const published = await courseBySlug(params['slug'])
  const enrolment = await latestEnrolment(person, published.id)
  const course = enrolment ? await courseInVersion(enrolment.versionId) : published
  const module = await moduleBySlug(course.versionId, params['module'])
  const outline = await outlineOf(course.versionId, enrolment)
  const { state } = found(outline.find((item) => item.place === module.place))
  if (enrolment && state === 'todo') await openLesson(enrolment, module)
  const lessons = outline.filter((item) => item.kind === 'module')
  const neighbours = {
    previous: outline.findLast((item) => item.place < module.place),
    next: outline.find((item) => item.place > module.place),
  }
  return {
    title: module.title,
    course: { slug: course.slug, title: course.title },
    slug: module.slug,
    html: module.html,
    minutes: module.minutes,
    contents: module.contents.filter((heading) => heading.level === 2),
    number: lessons.findIndex((item) => item.slug === module.slug) + 1,
    lessons: lessons.length,
    state,
    open: enrolment === null || enrolment.closedAt === null,
    previous: link(course, neighbours.previous),
    next: link(course, neighbours.next),
  }
})

export const meta = titled

export default function ModulePage() {
  const { title, course, slug, html, minutes, contents, number, lessons, state, open, previous, next } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      eyebrow={t('module.place', { number, lessons, minutes })}
      trail={[
        { href: '/courses', label: t('course.catalogue') },
        { href: `/courses/${course.slug}`, label: course.title },
      ]}
      aside={contents.length > 3 ? <Contents items={contents} /> : undefined}
    >
      <Prose html={html} />
      {state === 'done' ? (
        <p>
          <Status kind="done">{t('module.isDone')}</Status>
        </p>
      ) : (
        open && <Act to={`/courses/${course.slug}/modules/${slug}/completion`} label={t('module.markDone')} kind="primary" icon="check" />
      )}
      <PreviousNext previous={previous} next={next} />
    </Page>
  )
}

function link(course: { slug: string }, item: OutlineItem | undefined) {
  return item ? { href: itemPath(course, item), label: item.title } : null
}
