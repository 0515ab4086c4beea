/** GET /hr/agencies/:id/people?on=&requirement=&state=&page=: who worked there on a day; or who is behind a number of that day. */
import { useLoaderData } from '@remix-run/react'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { behindOn } from '#app/domain/coverage/past.ts'
import { countPeopleBehind, peopleBehind } from '#app/domain/coverage/standing.ts'
import { headcounts } from '#app/domain/person/headcount.ts'
import { postedAt } from '#app/domain/person/posted.ts'
import { found } from '#app/domain/problem.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { isGroup } from '#app/web/coverage-query.ts'
import { groupInWords } from '#app/web/coverage-words.ts'
import { allowed } from '#app/web/doors.ts'
import { dayOfQuery, pageOf } from '#app/web/query.ts'
import { PeopleThere } from './people-there.tsx'
import { agencyHref } from './tree.tsx'

const size = 50

export const loader = allowed('person.see', async ({ person, params, url }) => {
  const day = dayOfQuery(url, 'on') ?? today()
  const agency = found(await agencyOn(day, params['id'] ?? ''))
  const number = pageOf(url)
  const requirementId = url.searchParams.get('requirement')
  const shown = { title: agency.name, id: agency.id, day, page: number }
  if (!requirementId) {
    const total = (await headcounts(person, day)).get(agency.id) ?? 0
    const people = (await postedAt(person, agency.id, day, { number, size })).map((one) => ({
      ...one,
      standing: null,
      reason: null,
      since: null,
    }))
    return { ...shown, requirement: null, group: null, state: 'obliged', total, pages: Math.ceil(total / size), people }
  }
  const state = url.searchParams.get('state') ?? ''
  const group = isGroup(state) ? state : 'obliged'
  const behind = await behindOn(person, { agencyId: agency.id, requirementId, group, day })
  const total = await countPeopleBehind(behind)
  return {
    ...shown,
    requirement: { id: requirementId, title: behind.requirement.title },
    group: groupInWords(behind),
    state: group,
    total,
    pages: Math.ceil(total / size),
    people: (await peopleBehind(behind, { number, size })).map(({ id, fullName, staffCode, position, unit, standing, reason, since }) => ({
      id,
      fullName,
      staffCode,
      position,
      unit,
      standing,
      reason,
      since,
    })),
  }
})

export const meta = titled

export default function PeopleThenPage() {
  const { title, id, day, requirement, group, state, total, page, pages, people } = useLoaderData<typeof loader>()
  const query = { on: dateOf(day), ...(requirement && { requirement: requirement.id, state }) }
  return (
    <Page
      eyebrow={requirement?.title ?? t('people.title')}
      title={title}
      lead={t('agency.onDay', { day: dateOf(day) })}
      trail={[
        { href: `/hr/agencies?on=${dateOf(day)}`, label: t('agency.tree') },
        { href: agencyHref(id, day), label: title },
      ]}
      width="wide"
    >
      <PeopleThere group={group} total={total} people={people} />
      <Pager
        page={page}
        pages={pages}
        hrefFor={(number) => `/hr/agencies/${id}/people?${new URLSearchParams({ ...query, page: String(number) })}`}
      />
    </Page>
  )
}
