/** GET /admin/history?verb=&who=&from=&until=&page= */
import { useLoaderData } from '@remix-run/react'
import { historySeenBy, verbsKnown } from '#app/domain/history/reading.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { DateField, Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { detailInWords } from '#app/web/history-words.ts'
import { dayOfQuery, pageOf } from '#app/web/query.ts'
import { HistoryTable } from './history-table.tsx'

export const loader = allowed('history.see', async ({ person, url }) => {
  const verbs = await verbsKnown()
  const asked = {
    verb: verbs.find((verb) => verb === url.searchParams.get('verb')) ?? null,
    staffCode: url.searchParams.get('who')?.trim() || null,
    from: url.searchParams.get('from') ?? '',
    until: url.searchParams.get('until') ?? '',
    page: pageOf(url),
  }
  const { rows, more } = await historySeenBy(person, { ...asked, from: dayOfQuery(url, 'from'), until: dayOfQuery(url, 'until') })
  return {
    title: t('historyPage.title'),
    asked,
    more,
    verbs: verbs.map((verb) => ({ value: verb, label: say(`history.${verb}`) })),
    entries: rows.map(({ id, at, verb, actorName, personId, detail }) => ({
      id,
      at,
      verb: say(`history.${verb}`),
      actor: actorName,
      personId,
      detail: detailInWords(detail),
    })),
  }
})

export const meta = titled

export default function HistoryPage() {
  const { title, asked, more, verbs, entries } = useLoaderData<typeof loader>()
  const hrefFor = (page: number) =>
    `/admin/history?${new URLSearchParams({ verb: asked.verb ?? '', who: asked.staffCode ?? '', from: asked.from, until: asked.until, page: String(page) })}`
  return (
    <Page title={title} lead={t('historyPage.lead')} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      <Filters
        action="/admin/history"
        resetHref={asked.verb || asked.staffCode || asked.from || asked.until ? '/admin/history' : undefined}
      >
        <Select
          name="verb"
          label={t('historyPage.verb')}
          value={asked.verb ?? ''}
          options={[{ value: '', label: t('historyPage.anyVerb') }, ...verbs]}
        />
        <Field name="who" label={t('historyPage.who')} value={asked.staffCode ?? ''} />
        <DateField name="from" label={t('historyPage.from')} value={asked.from} />
        <DateField name="until" label={t('historyPage.until')} value={asked.until} />
      </Filters>
      <HistoryTable caption={title} entries={entries} />
      <Pager page={asked.page} pages={asked.page + (more ? 1 : 0)} hrefFor={hrefFor} />
    </Page>
  )
}
