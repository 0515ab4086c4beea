/** GET /hr/people?q=&agency=&group=&sort=&down=&page= */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { correctionsWaiting } from '#app/domain/correction/queue.ts'
import { peoplePerPage, peopleVisibleTo } from '#app/domain/person/listing.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { AgencyFilter } from '#app/ui/agency-filter.tsx'
import { CorrectionsNotice } from '#app/ui/corrections-notice.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { peopleAsked } from '#app/web/people-query.ts'
import { ListActions } from './list-actions.tsx'
import { hrefOfList } from './list-href.ts'
import { PeopleTable } from './table.tsx'

export const loader = allowed('person.see', async ({ person, url }) => {
  const { agencies, ...asked } = await peopleAsked(person, url)
  const { rows, total } = await peopleVisibleTo(person, asked)
  return {
    title: t('people.title'),
    asked,
    pages: Math.ceil(total / peoplePerPage),
    total,
    mayRegister: may(person, 'person.register'),
    corrections: await correctionsWaiting(person),
    agencies,
    people: rows.map(({ id, fullName, staffCode, type, position, unit, agencyName, state }) => ({
      id,
      fullName,
      staffCode,
      type,
      position,
      unit,
      agencyName,
      state,
    })),
  }
})

export const meta = titled

export default function PeoplePage() {
  const { title, asked, pages, total, mayRegister, corrections, agencies, people } = useLoaderData<typeof loader>()
  const { words, agencyId, group, order, descending, page } = asked
  const isNarrowed = words !== '' || agencyId !== null || group !== 'posted'
  return (
    <Page
      title={title}
      lead={t(isNarrowed ? 'people.found' : 'people.count', { count: numberOf(total) })}
      width="wide"
      actions={mayRegister && <ListActions agencyId={agencyId} />}
    >
      <CorrectionsNotice waiting={corrections} />
      <Filters
        action="/hr/people"
        resetHref={isNarrowed ? '/hr/people' : undefined}
        keep={{ ...(order !== 'name' && { sort: order }), ...(descending && { down: '1' }) }}
      >
        <Field name="q" type="search" label={t('people.search')} hint={t('people.searchHint')} value={words} />
        <Select
          name="group"
          label={t('people.group')}
          value={group}
          options={(['posted', 'away', 'gone'] as const).map((one) => ({ value: one, label: t(`people.groups.${one}`) }))}
        />
        <AgencyFilter agencies={agencies} value={agencyId} />
      </Filters>
      <PeopleTable caption={title} people={people} asked={asked} />
      <Pager page={page} pages={pages} hrefFor={(number) => hrefOfList(asked, { page: number })} />
    </Page>
  )
}
