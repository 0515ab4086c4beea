/** GET /admin/jobs?page=: long work, its state and what may be done about it. */
import { useLoaderData } from '@remix-run/react'
import { jobsPerPage, jobsSeenBy } from '#app/domain/job/listing.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'
import { JobsTable } from './table.tsx'

export const loader = allowed('installation.run', async ({ person, url }) => {
  const page = pageOf(url)
  const { rows, total } = await jobsSeenBy(person, page)
  return {
    title: t('job.title'),
    page,
    pages: Math.ceil(total / jobsPerPage),
    total,
    jobs: rows.map(({ id, kind, askedAt, askedBy, attempt, endedAt, problem, params, reference, state, progress }) => ({
      id,
      kind,
      askedAt,
      askedBy,
      attempt,
      endedAt,
      problem,
      params,
      reference,
      state,
      progress,
    })),
  }
})

export const meta = titled

export default function JobsPage() {
  const { title, page, pages, total, jobs } = useLoaderData<typeof loader>()
  const open = jobs.some(({ endedAt }) => endedAt === null)
  return (
    <Page
      title={title}
      lead={t('job.lead', { count: numberOf(total) })}
      trail={[{ href: '/admin', label: t('nav.admin') }]}
      width="wide"
      actions={
        <>
          {open && (
            <LinkButton href="/admin/jobs" kind="quiet">
              {t('job.lookAgain')}
            </LinkButton>
          )}
          <Act to="/admin/jobs/recounts" label={t('job.recount')} confirm={t('job.recountAbout')} />
        </>
      }
    >
      <JobsTable caption={title} jobs={jobs} />
      <Pager page={page} pages={pages} hrefFor={(number) => `/admin/jobs?page=${number}`} />
    </Page>
  )
}
