/** GET /hr/completions?from=&until=&agency=&course=&page= */
import { useLoaderData } from '@remix-run/react'
import { scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { entriesOf, openRegister } from '#app/domain/completion/register.ts'
import { catalogue } from '#app/domain/course/catalogue.ts'
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { AgencyFilter } from '#app/ui/agency-filter.tsx'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { DateField, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'
import { registerAsked, registerQuery } from '#app/web/register-query.ts'
import { listed } from './entries.ts'
import { EntriesTable } from './table.tsx'

const perPage = 50

export const loader = allowed('completion.see', async ({ person, url }) => {
  const filter = registerAsked(url)
  const page = pageOf(url)
  const register = await openRegister(person, filter)
  const entries = await entriesOf(register, { number: page, size: perPage })
  return {
    title: t('register.title'),
    filter,
    query: registerQuery(filter),
    isFiltered: url.search !== '',
    page,
    pages: Math.ceil(register.total / perPage),
    total: register.total,
    agencies: (await agenciesUnder(scopeOf(person, 'completion.see'))).map(({ id, name }) => ({ value: id, label: name })),
    courses: (await catalogue()).map(({ slug, kind, title }) => ({
      value: slug,
      label: kind === 'programme' ? t('programme.named', { title }) : title,
    })),
    entries: entries.map(listed),
  }
})

export const meta = titled

export default function RegisterPage() {
  const { title, filter, query, isFiltered, page, pages, total, agencies, courses, entries } = useLoaderData<typeof loader>()
  const asked = (changes: Record<string, string> = {}) => new URLSearchParams({ ...query, ...changes }).toString()
  return (
    <Page title={title} lead={t('register.lead')} width="wide">
      <Filters action="/hr/completions" resetHref={isFiltered ? '/hr/completions' : undefined}>
        <DateField name="from" label={t('historyPage.from')} value={dateOf(filter.from)} />
        <DateField name="until" label={t('historyPage.until')} value={dateOf(filter.until)} />
        <AgencyFilter agencies={agencies} value={filter.agencyId} />
        <Select
          name="course"
          label={t('record.course')}
          value={filter.courseSlug ?? ''}
          options={[{ value: '', label: t('register.anyCourse') }, ...courses]}
        />
      </Filters>
      <Actions>
        <LinkButton href={`/hr/completions.xlsx?${asked()}`} kind="quiet" icon="download">
          {t('coverage.download')}
        </LinkButton>
        <LinkButton href={`/hr/completions/print?${asked()}`} kind="quiet" icon="print">
          {t('register.print')}
        </LinkButton>
      </Actions>
      <EntriesTable caption={t('register.count', { count: numberOf(total) })} entries={entries} />
      <Pager page={page} pages={pages} hrefFor={(number) => `/hr/completions?${asked({ page: String(number) })}`} />
    </Page>
  )
}
