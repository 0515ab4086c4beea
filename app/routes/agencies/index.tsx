/** GET /hr/agencies?on=&q=: the agencies of a day as a tree, or those that a search means. */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { branchesOf, kindsOn } from '#app/domain/agency/branches.ts'
import { directoryOn } from '#app/domain/agency/directory.ts'
import { search } from '#app/domain/agency/finding.ts'
import { today } from '#app/domain/clock.ts'
import { headcounts } from '#app/domain/person/headcount.ts'
import { agencyName } from '#app/text/agency-names.ts'
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { DateField, Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { dayOfQuery } from '#app/web/query.ts'
import { FoundTable, mostFound } from './found-table.tsx'
import { ListActions } from './list-actions.tsx'
import { nodesOf, Tree } from './tree.tsx'

export const loader = allowed('agency.see', async ({ person, url }) => {
  const day = dayOfQuery(url, 'on') ?? today()
  const words = (url.searchParams.get('q') ?? '').slice(0, 100).trim()
  const directory = await directoryOn(day)
  const people = await headcounts(person, day)
  const found = words === '' ? [] : search(directory, words)
  return {
    title: t('agency.tree'),
    day,
    isToday: day === today(),
    words,
    mayName: may(person, 'contact.edit'),
    mayDraft: may(person, 'act.draft'),
    kinds: kindsOn(directory),
    nodes: words === '' ? nodesOf(branchesOf(directory), people) : [],
    total: found.length,
    found: found.slice(0, mostFound).map((agency) => ({
      id: agency.id,
      name: agencyName(agency),
      kind: agency.kind,
      codes: agency.codes.filter(({ holds, scheme }) => holds || scheme === 'gso').map(({ code }) => code),
      parent: agency.parent?.name ?? null,
      people: people.get(agency.id) ?? null,
    })),
  }
})

export const meta = titled

export default function AgenciesPage() {
  const { title, day, isToday, words, mayName, mayDraft, kinds, nodes, total, found } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('agency.onDay', { day: dateOf(day) })}
      width="wide"
      actions={<ListActions day={day} mayDraft={mayDraft} mayName={mayName} />}
    >
      <Filters action="/hr/agencies" resetHref={words || !isToday ? '/hr/agencies' : undefined} submitLabel={t('agency.show')}>
        <Field name="q" type="search" label={t('agency.search')} hint={t('agency.searchHint')} value={words} />
        <DateField name="on" label={t('agency.on')} value={dateOf(day)} />
      </Filters>
      {words ? (
        <FoundTable caption={t('agency.found', { words, count: numberOf(total) })} agencies={found} day={day} total={total} />
      ) : (
        <>
          <Section title={t('agency.byKind')}>
            <p>
              {kinds
                .map(({ kind, agencies }) => t('agency.ofKind', { kind: t(`agency.kinds.${kind}`), count: numberOf(agencies) }))
                .join(' · ')}
            </p>
          </Section>
          <Section title={t('agency.treeOn', { day: dateOf(day) })} lead={t('agency.treeLead')}>
            <Tree nodes={nodes} day={day} />
          </Section>
        </>
      )}
    </Page>
  )
}
