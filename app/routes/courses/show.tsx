/** GET /courses/:slug: the course as a path, and where one stands on it. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { courseBySlug, courseInVersion, overviewOf } from '#app/domain/course/catalogue.ts'
import { latestEnrolment } from '#app/domain/learning/enrolling.ts'
import { nextIn, outlineOf, requiredOf } from '#app/domain/quiz/outline.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Completed } from '#app/ui/completed.tsx'
import { About } from '#app/ui/course-about.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { coursePath, itemPath } from '#app/web/paths.ts'

import { GoOn } from './go-on.tsx'
import { Path } from './path.tsx'

export const loader = signedIn(async ({ person, params }) => {
  const published = await courseBySlug(params['slug'])
  if (published.kind === 'programme') throw redirect(coursePath(published), 303)
  const enrolment = await latestEnrolment(person, published.id)
  const course = enrolment ? await courseInVersion(enrolment.versionId) : published
  const outline = await outlineOf(course.versionId, enrolment)
  const completion = enrolment && (await completionOf(enrolment.id))
  const certificate = completion && (await certificateOf(completion.id))
  const next = nextIn(outline)
  return {
    title: course.title,
    slug: course.slug,
    summary: course.summary,
    overview: await overviewOf(course),
    periods: course.periods,
    level: course.level,
    versionNumber: course.versionNumber,
    newerVersion: enrolment !== null && course.versionId !== published.versionId,
    begun: enrolment !== null && enrolment.closedAt === null,
    required: requiredOf(outline),
    next: next && { href: itemPath(course, next), title: next.title },
    completion: completion && { on: completion.completedOn, certificateId: certificate?.id ?? null },
    items: outline.map((item) => ({
      href: itemPath(course, item),
      title: item.title,
      kind: item.quizKind ?? ('module' as const),
      minutes: item.minutes,
      required: item.required,
      state: item.state,
    })),
  }
})

export const meta = titled

export default function CoursePage() {
  const { title, slug, summary, overview, periods, level, versionNumber, newerVersion, begun, required, next, completion, items } =
    useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={summary} trail={[{ href: '/courses', label: t('course.catalogue') }]}>
      {completion && <Completed kind="course" {...completion} />}
      <GoOn slug={slug} begun={begun} completed={completion !== null} required={required} next={next} />
      {newerVersion && <Notice>{t('course.newerVersion', { number: versionNumber })}</Notice>}
      <Path items={items} />
      <About title={t('course.about')} periods={periods} level={level} versionNumber={versionNumber} overview={overview} />
      {begun && <Act to={`/courses/${slug}/withdrawal`} label={t('course.withdraw')} confirm={t('course.withdrawAbout')} />}
    </Page>
  )
}
