/** GET /hr/coverage/skills/:code/people?agency=&state=&page=: the people behind a number of the skill. */
import { useLoaderData } from '@remix-run/react'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { skillAsked } from '#app/domain/coverage/skilled.ts'
import { countPeopleBehind, peopleBehind } from '#app/domain/coverage/standing.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'
import { skillOf } from '#app/web/skill-asked.ts'
import { PeopleTable } from './people-table.tsx'

const perPage = 50
const states = ['obliged', 'done', 'open', 'excluded'] as const

export const loader = allowed('coverage.see', async ({ person, params, url }) => {
  const { code, name, courses } = await skillOf(person, params['code'])
  const agencyId = url.searchParams.get('agency') || null
  const state = states.find((known) => known === url.searchParams.get('state')) ?? 'obliged'
  const ids = courses.map(({ id }) => id)
  const asked = await skillAsked(person, ids, agencyId, state)
  const listed = await countPeopleBehind(asked)
  const page = pageOf(url)
  return {
    title: agencyId ? ((await agencyOn(today(), agencyId))?.name ?? '') : t('coverage.people'),
    code,
    name,
    agencyId,
    state,
    states: states.map((value) => ({ value, label: t(`coverage.groups.${value}`) })),
    listed,
    page,
    pages: Math.ceil(listed / perPage),
    people: await peopleBehind(asked, { number: page, size: perPage }),
  }
})

export const meta = titled

export default function SkilledPeoplePage() {
  const { title, code, name, agencyId, state, states: choices, listed, page, pages, people } = useLoaderData<typeof loader>()
  const here = `/hr/coverage/skills/${code}`
  const query = { ...(agencyId && { agency: agencyId }), state }
  return (
    <Page eyebrow={t('skills.coverageOf', { code })} title={title} lead={name} trail={[{ href: here, label: name }]} width="wide">
      <Filters action={`${here}/people`} keep={agencyId ? { agency: agencyId } : {}}>
        <Select name="state" label={t('coverage.state')} value={state} options={choices} />
      </Filters>
      <PeopleTable
        caption={t('coverage.listOf', { group: t(`coverage.groups.${state}`), count: numberOf(listed) })}
        people={people}
        ofOneAgency={agencyId !== null}
        courses={null}
      />
      <Pager page={page} pages={pages} hrefFor={(number) => `${here}/people?${new URLSearchParams({ ...query, page: String(number) })}`} />
    </Page>
  )
}
