/** GET /hr/duplicates?shown=&page=: pairs of records that may be of one person; those found to be two; those merged. */
import { useLoaderData } from '@remix-run/react'
import { duplicatesFor, mergesFor, pairsPerPage, partedFor } from '#app/domain/merge/duplicates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { pageOf } from '#app/web/query.ts'
import { MergesTable } from './merges-table.tsx'
import { PairsTable } from './pairs-table.tsx'

const views = ['open', 'parted', 'merged'] as const
type View = (typeof views)[number]

export const loader = allowed('person.merge', async ({ person, url }) => {
  const shown = views.find((view) => view === url.searchParams.get('shown')) ?? 'open'
  const page = pageOf(url)
  const { rows: open, total } = shown === 'open' ? await duplicatesFor(person, page) : { rows: [], total: 0 }
  const parted = shown === 'parted' ? await partedFor(person, page) : { rows: [], more: false }
  const merged = shown === 'merged' ? await mergesFor(person, page) : { rows: [], more: false }
  const pages = parted.more || merged.more ? page + 1 : page
  return {
    title: t('merge.list'),
    shown,
    page,
    pages: shown === 'open' ? Math.ceil(total / pairsPerPage) : pages,
    total,
    pairs: [
      ...open.map(({ one, other, reasons }) => ({ one, other, reasons, parted: null })),
      ...parted.rows.map(({ one, other, reasons, at, by }) => ({ one, other, reasons, parted: { at, by } })),
    ],
    merges: merged.rows.map(({ id, staying, absorbed, at, by, undoneAt }) => ({
      id,
      staying,
      absorbed,
      at,
      by,
      undone: undoneAt !== null,
    })),
  }
})

export const meta = titled

export default function DuplicatesPage() {
  const { title, shown, page, pages, total, pairs, merges } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('merge.lead')}
      trail={[{ href: '/hr/people', label: t('people.title') }]}
      width="wide"
      actions={views
        .filter((view) => view !== shown)
        .map((view) => (
          <LinkButton key={view} href={hrefOf(view)} kind="quiet">
            {words[view]()}
          </LinkButton>
        ))}
    >
      {shown === 'open' && total > 0 && <p>{t('merge.total', { count: numberOf(total) })}</p>}
      {shown === 'merged' ? <MergesTable merges={merges} /> : <PairsTable pairs={pairs} isParted={shown === 'parted'} />}
      <Pager page={page} pages={pages} hrefFor={(number) => `${hrefOf(shown)}${shown === 'open' ? '?' : '&'}page=${number}`} />
    </Page>
  )
}

function hrefOf(view: View): string {
  return view === 'open' ? '/hr/duplicates' : `/hr/duplicates?shown=${view}`
}

const words: Record<View, () => string> = {
  open: () => t('merge.allOpen'),
  parted: () => t('merge.listParted'),
  merged: () => t('merge.listMerged'),
}
