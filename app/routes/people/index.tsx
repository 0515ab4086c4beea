/** GET /hr/people?q=&agency=&page= */
import { useLoaderData } from '@remix-run/react'
import { may, scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { peoplePerPage, peopleVisibleTo } from '#app/domain/person/listing.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { AgencyFilter } from '#app/ui/agency-filter.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'
import { PeopleTable } from './table.tsx'

export const loader = allowed('person.see', async ({ person, url }) => {
  const words = (url.searchParams.get('q') ?? '').slice(0, 100)
  const agencies = await agenciesUnder(scopeOf(person, 'person.see'))
  const agencyId = agencies.find(({ id }) => id === url.searchParams.get('agency'))?.id ?? null
  const page = pageOf(url)
  const { rows, total } = await peopleVisibleTo(person, { words, agencyId, page })
  return {
    title: t('people.title'),
    words,
    agencyId,
    page,
    pages: Math.ceil(total / peoplePerPage),
    total,
    mayRegister: may(person, 'person.register'),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    people: rows.map(({ id, fullName, staffCode, type, position, unit, agencyName }) => ({
      id,
      fullName,
      staffCode,
      type,
      position,
      unit,
      agencyName,
    })),
  }
})

export const meta = titled

export default function PeoplePage() {
  const { title, words, agencyId, page, pages, total, mayRegister, agencies, people } = useLoaderData<typeof loader>()
  const hrefFor = (number: number) => `/hr/people?${new URLSearchParams({ q: words, agency: agencyId ?? '', page: String(number) })}`
  return (
    <Page
      title={title}
      lead={t('people.count', { count: numberOf(total) })}
      width="wide"
      actions={
        mayRegister && (
          <>
            <LinkButton href="/hr/agencies" kind="quiet">
              {t('agency.tree')}
            </LinkButton>
            <LinkButton href="/hr/imports" kind="quiet">
              {t('imports.title')}
            </LinkButton>
            <LinkButton href="/hr/people/new">{t('people.register')}</LinkButton>
          </>
        )
      }
    >
      <Filters action="/hr/people" resetHref={words || agencyId ? '/hr/people' : undefined}>
        <Field name="q" type="search" label={t('people.search')} hint={t('people.searchHint')} value={words} />
        <AgencyFilter agencies={agencies} value={agencyId} />
      </Filters>
      <PeopleTable caption={title} people={people} />
      <Pager page={page} pages={pages} hrefFor={hrefFor} />
    </Page>
  )
}
