/** GET /record: my transcript. */
import { useLoaderData } from '@remix-run/react'
import { papersOf } from '#app/domain/certificate/holding.ts'
import { completionsOf, openCoursesOf } from '#app/domain/completion/record.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Empty } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { signedIn } from '#app/web/doors.ts'

export const loader = signedIn(async ({ person }) => {
  const done = await completionsOf(person)
  const papers = await papersOf(done.map(({ id }) => id))
  const open = await openCoursesOf(person)
  const periods = new Map<string, number>()
  for (const { completedOn, snapshot } of done)
    periods.set(completedOn.slice(0, 4), (periods.get(completedOn.slice(0, 4)) ?? 0) + snapshot.periods)
  return {
    title: t('record.title'),
    name: person.fullName,
    place: [person.posting?.position, person.posting?.agencyName].filter(Boolean).join(', '),
    periods: [...periods].map(([year, count]) => ({ year, count })),
    open: open.map(({ slug, title, enrolledAt }) => ({ slug, title, enrolledAt })),
    done: done.map(({ id, completedOn, right, total, snapshot }) => ({
      id,
      on: completedOn,
      course: snapshot.courseTitle,
      slug: snapshot.courseSlug,
      version: snapshot.versionNumber,
      periods: snapshot.periods,
      agency: snapshot.agencyPath[0] ?? '',
      result: right === null ? null : `${right}/${total}`,
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
      <Section title={t('record.done')}>
        <DataTable
          caption={t('record.done')}
          quietCaption
          columns={[
            { key: 'course', label: t('record.course') },
            { key: 'on', label: t('record.on') },
            { key: 'periods', label: t('record.periods'), align: 'end' },
            { key: 'result', label: t('record.result') },
            { key: 'agency', label: t('record.agency') },
            { key: 'paper', label: t('record.paper') },
          ]}
          rows={done.map((row) => ({
            key: row.id,
            cells: [
              <a key="course" href={`/courses/${row.slug}`}>
                {row.course}
              </a>,
              dateOf(row.on),
              row.periods,
              row.result ? t('record.passed', { score: row.result }) : t('quiz.passed'),
              row.agency,
              row.paper ? (
                <a key="paper" href={`/certificates/${row.paper.id}.pdf`}>
                  {row.paper.registerNumber}
                </a>
              ) : (
                '–'
              ),
            ],
          }))}
          empty={
            <Empty title={t('record.none')} action={<LinkButton href="/courses">{t('record.toCourses')}</LinkButton>}>
              {t('record.noneNext')}
            </Empty>
          }
        />
      </Section>
      {open.length > 0 && (
        <Section title={t('record.open')}>
          <DataTable
            caption={t('record.open')}
            quietCaption
            columns={[
              { key: 'course', label: t('record.course') },
              { key: 'since', label: t('record.since') },
            ]}
            rows={open.map((row) => ({
              key: row.slug,
              cells: [
                <a key="course" href={`/courses/${row.slug}`}>
                  {row.title}
                </a>,
                dateOf(row.enrolledAt),
              ],
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
