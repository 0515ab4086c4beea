/** GET /hr/corrections?q=&state=&agency=&page=: what people ask to be corrected, by the last day to answer. */
import { useLoaderData } from '@remix-run/react'
import { correctionsFor, correctionsWaiting } from '#app/domain/correction/queue.ts'
import { standingOf } from '#app/domain/correction/standing.ts'
import { presentCalendar } from '#app/domain/holiday/calendar.ts'
import { nameOfCorrected } from '#app/text/correction-words.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { AgencyFilter } from '#app/ui/agency-filter.tsx'
import { CorrectionsNotice } from '#app/ui/corrections-notice.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { correctionsAsked } from '#app/web/corrections-query.ts'
import { allowed } from '#app/web/doors.ts'
import { CorrectionsTable } from './table.tsx'

export const loader = allowed('correction.answer', async ({ person, url }) => {
  const { agencies, page: asked, ...filter } = await correctionsAsked(person, url)
  const { rows, page, pages } = await correctionsFor(person, filter, asked)
  const calendar = await presentCalendar()
  return {
    title: t('correction.queue'),
    ...{ agencies, filter, page, pages },
    waiting: await correctionsWaiting(person),
    requests: rows.map(({ id, fullName, agencyName, field, askedAt, ...rest }) => ({
      ...{ id, fullName, agencyName, askedAt },
      name: nameOfCorrected(field),
      standing: standingOf(rest, calendar),
    })),
  }
})

export const meta = titled

export default function CorrectionsPage() {
  const { title, agencies, filter, page, pages, waiting, requests } = useLoaderData<typeof loader>()
  const { words, state, agencyId } = filter
  const query = { ...(words && { q: words }), ...(state !== 'open' && { state }), ...(agencyId && { agency: agencyId }) }
  const isNarrowed = Object.keys(query).length > 0
  return (
    <Page title={title} lead={t('correction.queueLead')} trail={[{ href: '/hr/people', label: t('people.title') }]} width="wide">
      <CorrectionsNotice waiting={waiting} onlyPressing />
      <Filters action="/hr/corrections" resetHref={isNarrowed ? '/hr/corrections' : undefined}>
        <Field name="q" type="search" label={t('people.search')} value={words} />
        <Select
          name="state"
          label={t('correction.state')}
          value={state}
          options={(['open', 'overdue', 'closed', 'all'] as const).map((one) => ({ value: one, label: t(`correction.states.${one}`) }))}
        />
        <AgencyFilter agencies={agencies} value={agencyId} />
      </Filters>
      <CorrectionsTable caption={title} requests={requests} isNarrowed={isNarrowed} />
      <Pager page={page} pages={pages} hrefFor={(number) => `/hr/corrections?${new URLSearchParams({ ...query, page: String(number) })}`} />
    </Page>
  )
}
