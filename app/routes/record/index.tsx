/** GET /record: my transcript. */
import { useLoaderData } from '@remix-run/react'
import { papersOf } from '#app/domain/certificate/holding.ts'
import { completionsOf, openCoursesOf } from '#app/domain/completion/record.ts'
import { resultOf } from '#app/text/results.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { coursePath } from '#app/web/paths.ts'
import { Done } from './done.tsx'
import { Open } from './open.tsx'

export const loader = signedIn(async ({ person }) => {
  const done = await completionsOf(person)
  const papers = await papersOf(done.map(({ id }) => id))
  const open = await openCoursesOf(person)
  const periods = new Map<string, number>()
  for (const { completedOn, snapshot } of done.filter((one) => !one.snapshot.courses))
    periods.set(completedOn.slice(0, 4), (periods.get(completedOn.slice(0, 4)) ?? 0) + snapshot.periods)
  return {
    title: t('record.title'),
    name: person.fullName,
    place: [person.posting?.position, person.posting?.agencyName].filter(Boolean).join(', '),
    periods: [...periods].map(([year, count]) => ({ year, count })),
    open: open.map((course) => ({ href: coursePath(course), title: course.title, enrolledAt: course.enrolledAt })),
    done: done.map(({ id, completedOn, right, total, snapshot }) => ({
      id,
      on: completedOn,
      course: snapshot.courseTitle,
      href: coursePath({ slug: snapshot.courseSlug, kind: snapshot.courses ? 'programme' : 'course' }),
      isProgramme: snapshot.courses !== undefined,
      version: snapshot.versionNumber,
      periods: snapshot.periods,
      agency: snapshot.agencyPath[0] ?? '',
      result: resultOf({ right, total }),
      paper: papers.get(id) ?? null,
    })),
  }
})

export const meta = titled

export default function RecordPage() {
  const { title, name, place, periods, open, done } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={[name, place].filter(Boolean).join(' – ')} width="wide">
      {periods.length > 0 && (
        <Facts
          items={periods.map(({ year, count }) => ({ term: t('record.year', { year }), value: t('course.periods', { periods: count }) }))}
        />
      )}
      <Done completions={done} />
      <Open courses={open} />
    </Page>
  )
}
