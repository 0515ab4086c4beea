/** GET /hr/coverage/people?requirement=&course=&agency=&state=&q=&kind=&below=&page=: the people behind a number. */
import { useLoaderData } from '@remix-run/react'
import { agenciesWithin } from '#app/domain/coverage/covering.ts'
import { behind, countsBehind, peopleBehind } from '#app/domain/coverage/standing.ts'
import { found } from '#app/domain/problem.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Figures } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { filterInWords, filterQuery, peopleAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'

const perPage = 50

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const requirement = found((await requirementAsked(url)).requirement)
  const asked = peopleAsked(url)
  const shown = await behind(person, requirement, asked)
  const counts = await countsBehind(shown)
  const page = pageOf(url)
  const people = await peopleBehind(shown, { number: page, size: perPage })
  const agencies = await agenciesWithin(person, requirement)
  return {
    title: t('coverage.people'),
    requirement: requirement.title,
    course: shown.course.title,
    agency: agencies.find(({ id }) => id === asked.agencyId || agencies.length === 1)?.name ?? null,
    filtered: asked.agencyId ? [] : filterInWords(asked.filter),
    group: asked.group,
    counts,
    page,
    pages: Math.ceil(counts[asked.group] / perPage),
    ids: { requirement: requirement.id, course: shown.course.id, ...(asked.agencyId && { agency: asked.agencyId }) },
    filter: asked.agencyId ? {} : filterQuery(asked.filter),
    courses: requirement.courses.map(({ id, title }) => ({ value: id, label: title })),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    people,
  }
})

export const meta = titled

export default function PeopleBehindPage() {
  const { title, requirement, course, agency, filtered, group, counts, page, pages, ids, filter, courses, agencies, people } =
    useLoaderData<typeof loader>()
  const to = (changes: Record<string, string>, page = '/hr/coverage/people') =>
    `${page}?${new URLSearchParams({ ...ids, ...filter, state: group, ...changes })}`
  return (
    <Page
      eyebrow={requirement}
      title={agency ?? title}
      lead={[course, ...filtered].join(' · ')}
      trail={[{ href: `/hr/coverage?${new URLSearchParams({ requirement: ids.requirement, ...filter })}`, label: t('coverage.title') }]}
      width="wide"
    >
      <Figures
        items={(['obliged', 'done', 'open', 'excluded'] as const).map((key) => ({
          value: numberOf(counts[key]),
          label: t(`coverage.groups.${key}`),
          href: to({ state: key }),
        }))}
      />
      <PeopleFilters ids={ids} keep={filter} group={group} courses={courses} agencies={agencies} />
      <Actions>
        <LinkButton href={to({}, '/hr/coverage/people.xlsx')} kind="quiet" icon="download">
          {t('coverage.download')}
        </LinkButton>
      </Actions>
      <PeopleTable
        caption={t('coverage.listOf', { group: t(`coverage.groups.${group}`), count: numberOf(counts[group]) })}
        people={people}
        ofOneAgency={agency !== null}
      />
      <Pager page={page} pages={pages} hrefFor={(number) => to({ page: String(number) })} />
    </Page>
  )
}
