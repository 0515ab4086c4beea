/** GET /hr/coverage/skills/:code: who has completed a course that teaches a skill, agency by agency. */
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/domain/clock.ts'
import { skillCoverage } from '#app/domain/coverage/skilled.ts'
import { momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Empty, Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Share } from '#app/ui/share.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'
import { skillOf } from '#app/web/skill-asked.ts'

export const loader = allowed('coverage.see', async ({ person, params }) => {
  const { code, name, courses } = await skillOf(person, params['code'])
  const ids = courses.map(({ id }) => id)
  const { rows, total } = ids.length > 0 ? await skillCoverage(person, ids) : { rows: [], total: null }
  return {
    title: name,
    code,
    at: now(),
    courses: courses.map(({ slug, title }) => ({ slug, title })),
    rows: rows.map(({ agency, tally }) => ({ id: agency.id, name: agency.name, done: tally.completed, all: tally.obliged })),
    total: total && { done: total.completed, all: total.obliged },
  }
})

export const meta = titled

export default function SkillCoveragePage() {
  const { title, code, at, courses, rows, total } = useLoaderData<typeof loader>()
  const here = `/hr/coverage/skills/${code}`
  return (
    <Page
      eyebrow={t('skills.coverageOf', { code })}
      title={title}
      lead={courses.map((course) => course.title).join(' · ')}
      trail={[{ href: '/skills', label: t('skills.title') }]}
      width="wide"
    >
      {total && (
        <>
          <p>{t('coverage.asOf', { moment: momentOf(at) })}</p>
          <Actions>
            <LinkButton href={`${here}/table.xlsx`} kind="quiet" icon="download">
              {t('coverage.download')}
            </LinkButton>
          </Actions>
        </>
      )}
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'agency', label: t('coverage.agency') },
          { key: 'share', label: t('skills.holders') },
        ]}
        rows={rows.map(({ id, name, done, all }) => ({
          key: id,
          cells: [name, <Share key="share" done={done} total={all} href={`${here}/people?agency=${id}`} label={title} />],
        }))}
        {...(total && {
          footer: [
            t('coverage.total', { agencies: numberOf(rows.length) }),
            <Share key="share" done={total.done} total={total.all} href={`${here}/people`} label={title} />,
          ],
        })}
        empty={<Empty title={t('skills.untaught')}>{t('skills.untaughtNext')}</Empty>}
      />
      <Notice title={t('skills.how')}>{t('skills.holdersDefinition')}</Notice>
    </Page>
  )
}
