/** GET /record: my transcript. */
import { useLoaderData } from '@remix-run/react'
import { openCoursesOf } from '#app/domain/completion/record.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CompletedTable } from '#app/ui/completed-table.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Empty } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { completedBy } from '#app/web/completed.ts'
import { signedIn } from '#app/web/doors.ts'
import { coursePath } from '#app/web/paths.ts'
import { Open } from './open.tsx'

export const loader = signedIn(async ({ person }) => {
  const done = await completedBy(person.id)
  const open = await openCoursesOf(person)
  const periods = new Map<string, number>()
  for (const one of done.filter(({ isProgramme }) => !isProgramme))
    periods.set(one.on.slice(0, 4), (periods.get(one.on.slice(0, 4)) ?? 0) + one.periods)
  return {
    title: t('record.title'),
    name: person.fullName,
    place: [person.posting?.position, person.posting?.agencyName].filter(Boolean).join(', '),
    periods: [...periods].map(([year, count]) => ({ year, count })),
    open: open.map((course) => ({ href: coursePath(course), title: course.title, enrolledAt: course.enrolledAt })),
    done,
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
      <CompletedTable
        completions={done}
        empty={
          <Empty title={t('record.none')} action={<LinkButton href="/courses">{t('record.toCourses')}</LinkButton>}>
            {t('record.noneNext')}
          </Empty>
        }
      />
      <Open courses={open} />
    </Page>
  )
}
