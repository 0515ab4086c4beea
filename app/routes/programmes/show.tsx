/** GET /programmes/:slug: its courses in order, its final exam, and where one stands. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { courseBySlug, courseInVersion, overviewOf } from '#app/domain/course/catalogue.ts'
import { latestEnrolment } from '#app/domain/learning/enrolling.ts'
import { nextOn, pathOf } from '#app/domain/programme/standing.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Completed } from '#app/ui/completed.tsx'
import { About } from '#app/ui/course-about.tsx'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { coursePath, itemPath } from '#app/web/paths.ts'
import { GoOn } from './go-on.tsx'
import { Path } from './path.tsx'

export const loader = signedIn(async ({ person, params }) => {
  const published = await courseBySlug(params['slug'])
  if (published.kind === 'course') throw redirect(coursePath(published), 303)
  const enrolment = await latestEnrolment(person, published.id)
  const programme = enrolment ? await courseInVersion(enrolment.versionId) : published
  const { members, exam, required } = await pathOf(person.id, programme.versionId, enrolment)
  const completion = enrolment && (await completionOf(enrolment.id))
  const certificate = completion && (await certificateOf(completion.id))
  const next = nextOn({ members, exam, required })
  return {
    title: programme.title,
    slug: programme.slug,
    summary: programme.summary,
    overview: await overviewOf(programme),
    periods: programme.periods,
    level: programme.level,
    versionNumber: programme.versionNumber,
    begun: enrolment !== null && enrolment.closedAt === null,
    completion: completion && { on: completion.completedOn, certificateId: certificate?.id ?? null },
    required,
    next: next && ('course' in next ? { ...linkTo(next.course), exam: false } : { ...examLink(programme, next.exam), exam: true }),
    courses: members.map((member) => ({ ...linkTo(member), minutes: member.minutes, required: member.required, state: member.state })),
    exam: exam && { ...examLink(programme, exam), minutes: exam.minutes, state: exam.state },
  }
})

function linkTo({ slug, title }: { slug: string; title: string }) {
  return { href: coursePath({ slug, kind: 'course' }), title }
}

function examLink(programme: { slug: string }, exam: { kind: 'module' | 'quiz'; slug: string; title: string }) {
  return { href: itemPath(programme, exam), title: exam.title }
}

export const meta = titled

export default function ProgrammePage() {
  const { title, slug, summary, overview, periods, level, versionNumber, begun, completion, required, next, courses, exam } =
    useLoaderData<typeof loader>()
  return (
    <Page eyebrow={t('programme.kind')} title={title} lead={summary} trail={[{ href: '/courses', label: t('course.catalogue') }]}>
      {completion && <Completed kind="programme" {...completion} />}
      {!completion && <GoOn slug={slug} begun={begun} required={required} next={next} />}
      <Path courses={courses} exam={exam} />
      <About title={t('programme.about')} periods={periods} level={level} versionNumber={versionNumber} overview={overview} />
      {begun && <Act to={`/courses/${slug}/withdrawal`} label={t('programme.withdraw')} confirm={t('programme.withdrawAbout')} />}
    </Page>
  )
}
