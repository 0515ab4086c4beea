/** GET /studio: every course, its version, its faults. */
import { useLoaderData } from '@remix-run/react'
import { coursesStudied } from '#app/domain/course/studying.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('course.study', async ({ person }) => ({ title: t('nav.studio'), courses: await coursesStudied(person) }))

export const meta = titled

export default function StudioPage() {
  const { title, courses } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('studio.lead')}
      width="wide"
      actions={
        <LinkButton href="/skills" kind="quiet">
          {t('skills.title')}
        </LinkButton>
      }
    >
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'course', label: t('record.course') },
          { key: 'version', label: t('course.version'), align: 'end' },
          { key: 'at', label: t('studio.publishedAt') },
          { key: 'state', label: t('studio.state') },
        ]}
        rows={courses.map((course) => ({
          key: course.slug,
          cells: [
            <a key="course" href={`/studio/courses/${course.slug}`}>
              {course.version?.kind === 'programme'
                ? t('programme.named', { title: course.version.title })
                : (course.version?.title ?? course.slug)}
            </a>,
            course.version?.number ?? '–',
            course.version ? momentOf(course.version.publishedAt) : '–',
            course.errors > 0 ? (
              <Status key="state" kind="failed">
                {t('studio.errors', { count: course.errors })}
              </Status>
            ) : course.warnings > 0 ? (
              <Status key="state" kind="info">
                {t('studio.warnings', { count: course.warnings })}
              </Status>
            ) : (
              <Status key="state" kind="done">
                {t('studio.sound')}
              </Status>
            ),
          ],
        }))}
        empty={t('studio.none')}
      />
    </Page>
  )
}
