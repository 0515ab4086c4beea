/** GET, POST /hr/activations?q=&agency=&below=&list=&state=&page=: who has activated and who has not; codes for those ticked, or for all. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { batchesBy, batchOf, draftFor } from '#app/domain/activation/drafting.ts'
import { activationsPerPage, activationsSeenBy, countNeeding, standings, summed } from '#app/domain/activation/standing.ts'
import { now } from '#app/domain/clock.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Figures } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { activationQuery, activationsAsked } from '#app/web/activation-query.ts'
import { allowed } from '#app/web/doors.ts'
import { optionalLine, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { pageOf } from '#app/web/query.ts'
import { BatchesTable } from './batches-table.tsx'
import { ActivationFilters } from './filters.tsx'
import { ListActions } from './list-actions.tsx'
import { PeopleForm } from './people-form.tsx'

export const loader = allowed('account.activate', async ({ person, url }) => {
  const { search, agencies, lists } = await activationsAsked(person, url)
  const page = pageOf(url)
  const { total, done, open, expired, never } = summed(await standings(person, search))
  const listed = { todo: total - done, done, open, expired, never }[search.state]
  const [people, batches] = [await activationsSeenBy(person, search, page), await batchesBy(person)]
  return {
    title: t('activations.title'),
    search,
    query: activationQuery(search),
    agencies,
    lists,
    standing: { total, done, open, expired, never },
    needing: search.state === 'done' ? 0 : await countNeeding(person, search),
    listed,
    page,
    pages: Math.ceil(listed / activationsPerPage),
    people: people.map(({ id, fullName, staffCode, email, position, agencyName, activatedAt, issuedAt, expiresAt }) => ({
      ...{ id, fullName, staffCode, position, agencyName, activatedAt, issuedAt, expiresAt },
      hasMail: email !== null,
      isOpen: expiresAt !== null && expiresAt > now(),
    })),
    batches: batches.map(({ id, confirmedAt, issuedAt, figures }) => ({ id, confirmedAt, issuedAt, figures })),
  }
})

/** `again`: for those of an earlier time, whose slips were lost. */
const Choice = z.object({ person: z.array(z.string().max(60)).default([]), everybody: optionalLine(1), again: optionalLine(60) })

export const action = allowed('account.activate', async ({ person, request, url }) => {
  const { person: ticked, everybody, again } = await read(request, Choice)
  const { search } = await activationsAsked(person, url)
  const chosen = again ? (await batchOf(person, again)).personIds : everybody ? search : ticked
  return goTo('/hr/activations/:id', { id: await draftFor(person, chosen) })
})

export const meta = titled

export default function ActivationsPage() {
  const { title, search, query, agencies, lists, standing, needing, listed, page, pages, people, batches } = useLoaderData<typeof loader>()
  const asked = (changes: Record<string, string>) => `/hr/activations?${new URLSearchParams({ ...query, ...changes })}`
  const figures = (['done', 'open', 'expired', 'never'] as const).map((state) => ({
    value: numberOf(standing[state]),
    label: t(`activations.figures.${state}`),
    href: asked({ state }),
  }))
  return (
    <Page
      title={title}
      lead={t('activations.lead')}
      trail={[{ href: '/hr/people', label: t('people.title') }]}
      width="wide"
      actions={<ListActions query={query} />}
    >
      <Figures items={figures} />
      <ActivationFilters search={search} agencies={agencies} lists={lists} isNarrowed={Object.keys(query).length > 0} />
      <PeopleForm action={asked({})} people={people} listed={listed} needing={needing} />
      <Pager page={page} pages={pages} hrefFor={(number) => asked({ page: String(number) })} />
      <BatchesTable batches={batches} />
    </Page>
  )
}
