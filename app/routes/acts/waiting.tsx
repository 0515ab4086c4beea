/** GET, POST /hr/acts/waiting?from=&q=&page=: people who wait for their place, placed one by one or by filter. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { chosenAgency } from '#app/domain/agency/choosing.ts'
import { place } from '#app/domain/reorganisation/placing.ts'
import { countWaiting, placesFor, waitingFor } from '#app/domain/reorganisation/waiting.ts'
import { agencyName } from '#app/text/agency-names.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, optionalLine, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { pageOf } from '#app/web/query.ts'
import { PlacingForm, placingLabels } from './placing-form.tsx'

const size = 50

export const loader = allowed('act.draft', async ({ person, url }) => {
  const places = await placesFor(person)
  const chosen = places.find(({ from }) => from.id === url.searchParams.get('from')) ?? places[0]
  const filter = { fromId: chosen?.from.id ?? null, words: (url.searchParams.get('q') ?? '').slice(0, 100) }
  const total = await countWaiting(person, filter)
  const number = pageOf(url)
  return {
    title: t('placement.title'),
    froms: places.map(({ from }) => ({ value: from.id, label: agencyName(from) })),
    heirs: chosen?.heirs.map((heir) => ({ value: heir.id, label: agencyName(heir) })) ?? [],
    ...filter,
    total,
    page: number,
    pages: Math.ceil(total / size),
    people: (await waitingFor(person, filter, { number, size })).map(({ id, fullName, staffCode, position, unit }) => ({
      id,
      fullName,
      staffCode,
      position,
      unit,
    })),
  }
})

const Placing = z.object({ to: line(200), chosen: z.array(z.string().max(60)).default([]), everybody: optionalLine(1) })

export const action = allowed('act.draft', async ({ person, request, url }) => {
  const { to, chosen, everybody } = await read(request, Placing)
  const filter = { fromId: url.searchParams.get('from'), words: (url.searchParams.get('q') ?? '').slice(0, 100) }
  const known = (await placesFor(person)).flatMap(({ heirs }) => heirs).find(({ id }) => id === to)
  const placed = await place(person, filter, everybody ? 'all' : chosen, known?.id ?? (await chosenAgency('to', to)).id)
  return goTo('/hr/acts/waiting', {}, 'placement.placed', { count: placed })
})

export const meta = titled

export default function WaitingPage() {
  const { title, froms, heirs, fromId, words, total, page, pages, people } = useLoaderData<typeof loader>()
  const form = useFormProblem(placingLabels(numberOf(total)))
  const here = (place = {}) => `/hr/acts/waiting?${new URLSearchParams({ from: fromId ?? '', q: words, ...place })}`
  return (
    <Page title={title} lead={t('placement.lead')} trail={[{ href: '/hr/acts', label: t('act.list') }]} width="wide">
      <ErrorSummary form={form} />
      {froms.length === 0 ? (
        <Empty title={t('placement.none')} />
      ) : (
        <>
          <Filters action="/hr/acts/waiting" resetHref={words ? `/hr/acts/waiting?from=${fromId}` : undefined}>
            <Select name="from" label={t('placement.from')} value={fromId ?? ''} options={froms} />
            <Field name="q" type="search" label={t('people.search')} value={words} />
          </Filters>
          <PlacingForm form={form} action={here()} heirs={heirs} people={people} total={numberOf(total)} />
          <Pager page={page} pages={pages} hrefFor={(number) => here({ page: String(number) })} />
        </>
      )}
    </Page>
  )
}
