/** GET /hr/coverage/people?requirement=&course=&agency=&state=&page=: the people behind a number. */
import { useLoaderData } from '@remix-run/react'
import { agenciesWithin, peopleBehind, peopleBehindPerPage } from '#app/domain/coverage/covering.ts'
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { peopleAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'

const states = ['done', 'open', 'excluded'] as const
const kinds = { done: 'done', doing: 'doing', todo: 'todo', excluded: 'info' } as const

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const { requirement } = await requirementAsked(url)
  const asked = peopleAsked(url)
  const page = pageOf(url)
  const { people, total } = await peopleBehind(person, requirement, asked, { number: page, size: peopleBehindPerPage })
  const agency = asked.agencyId ? (await agenciesWithin(person, requirement)).find(({ id }) => id === asked.agencyId) : undefined
  return {
    title: t('coverage.people'),
    requirement: { id: requirement.id, title: requirement.title },
    course: requirement.courses.find(({ id }) => id === asked.courseId)?.title ?? '',
    agency: agency?.name ?? null,
    asked,
    page,
    pages: Math.ceil(total / peopleBehindPerPage),
    total,
    people,
  }
})

export const meta = titled

export default function PeopleBehindPage() {
  const { title, requirement, course, agency, asked, page, pages, total, people } = useLoaderData<typeof loader>()
  const query = (changes: Record<string, string>) => new URLSearchParams({ requirement: requirement.id, course: asked.courseId, ...(asked.agencyId && { agency: asked.agencyId }), ...(asked.state && { state: asked.state }), ...changes }).toString()
  return (
    <Page title={title} eyebrow={requirement.title} lead={[course, agency].filter(Boolean).join(' – ')} trail={[{ href: `/hr/coverage?requirement=${requirement.id}`, label: t('coverage.title') }]} width="wide">
      <Filters action="/hr/coverage/people" keep={{ requirement: requirement.id, course: asked.courseId, ...(asked.agencyId && { agency: asked.agencyId }) }}>
        <Select name="state" label={t('coverage.state')} value={asked.state ?? ''} options={[{ value: '', label: t('coverage.anyState') }, ...states.map((state) => ({ value: state, label: t(`coverage.asked.${state}`) }))]} />
      </Filters>
      <Actions>
        <LinkButton href={`/hr/coverage/people.xlsx?${query({})}`} kind="quiet" icon="download">{t('coverage.download')}</LinkButton>
      </Actions>
      <p>{t('coverage.peopleCount', { count: numberOf(total) })}</p>
      <DataTable
        caption={title}
        quietCaption
        columns={[{ key: 'name', label: t('people.name') }, { key: 'code', label: t('account.staffCode') }, { key: 'position', label: t('people.position') }, { key: 'agency', label: t('people.agency') }, { key: 'state', label: t('coverage.state') }, { key: 'on', label: t('coverage.on') }]}
        rows={people.map((row) => ({
          key: row.id,
          cells: [
            <a key="name" href={`/hr/people/${row.id}`}>{row.fullName}</a>,
            row.staffCode ?? '–',
            [row.position, row.unit].filter(Boolean).join(', '),
            row.agencyName,
            <Status key="state" kind={kinds[row.state]}>{row.reason ? t(`people.states.${row.reason}`) : t(`coverage.states.${row.state}`)}</Status>,
            row.completedOn ? dateOf(row.completedOn) : '–',
          ],
        }))}
        empty={t('coverage.nobody')}
      />
      <Pager page={page} pages={pages} hrefFor={(number) => `/hr/coverage/people?${query({ page: String(number) })}`} />
    </Page>
  )
}
