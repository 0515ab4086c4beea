/** GET /hr/coverage/people?requirement=&course=&agency=&under=&state=&after=&by=&q=&kind=&below=&quiet=&page=: the people behind a number. */
import { useLoaderData } from '@remix-run/react'
import { behind, countsBehind } from '#app/domain/coverage/asking.ts'
import { partsOf } from '#app/domain/coverage/parts.ts'
import { peopleBehind } from '#app/domain/coverage/standing.ts'
import { found } from '#app/domain/problem.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { filterQuery, peopleAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { filterInWords, groupChoices, groupInWords, partInWords } from '#app/web/coverage-words.ts'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleNumbers } from './people-numbers.tsx'
import { PeopleTable } from './people-table.tsx'

const perPage = 50

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const requirement = found((await requirementAsked(person, url)).requirement)
  const asked = peopleAsked(url)
  const shown = await behind(person, requirement, asked)
  const { listed, ...counts } = await countsBehind(shown)
  const page = pageOf(url)
  const people = await peopleBehind(shown, { number: page, size: perPage })
  const agencies = shown.within
  const agency = agencies.length === 1 ? agencies[0] : agencies.find(({ id }) => id === asked.agencyId)
  const filter = agency ? {} : filterQuery(asked.filter)
  return {
    title: agency?.name ?? t('coverage.people'),
    requirement: requirement.title,
    about: [partInWords(shown.part), ...(agency ? [] : filterInWords(asked.filter, agencies))],
    group: asked.group,
    groupName: groupInWords(asked),
    groups: groupChoices(),
    counts,
    listed,
    page,
    pages: Math.ceil(listed / perPage),
    ids: { requirement: requirement.id, course: shown.part.id, ...(asked.agencyId && { agency: asked.agencyId }) },
    filter,
    span: { ...(asked.after && { after: asked.after }), ...(asked.by && { by: asked.by }) },
    parts: partsOf(requirement).map((part) => ({ value: part.id, label: partInWords(part) })),
    courses: shown.part.course ? null : shown.part.courseIds.length,
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    isOne: agency !== undefined,
    people,
  }
})

export const meta = titled

export default function PeopleBehindPage() {
  const shown = useLoaderData<typeof loader>()
  const { title, requirement, about, group, groupName, counts, listed, page, pages, ids, filter, span } = shown
  const to = (changes: Record<string, string>, page = '/hr/coverage/people') =>
    `${page}?${new URLSearchParams({ ...ids, ...filter, state: group, ...changes })}`
  return (
    <Page
      eyebrow={requirement}
      title={title}
      lead={about.join(' · ')}
      trail={[{ href: `/hr/coverage?${new URLSearchParams({ requirement: ids.requirement, ...filter })}`, label: t('coverage.title') }]}
      width="wide"
    >
      <PeopleNumbers counts={counts} to={to} />
      <PeopleFilters ids={ids} keep={filter} group={group} groups={shown.groups} courses={shown.parts} agencies={shown.agencies} />
      <Actions>
        <LinkButton href={to(span, '/hr/coverage/people.xlsx')} kind="quiet" icon="download">
          {t('coverage.download')}
        </LinkButton>
      </Actions>
      <PeopleTable
        caption={t('coverage.listOf', { group: groupName, count: numberOf(listed) })}
        people={shown.people}
        ofOneAgency={shown.isOne}
        courses={shown.courses}
      />
      <Pager page={page} pages={pages} hrefFor={(number) => to({ ...span, page: String(number) })} />
    </Page>
  )
}
