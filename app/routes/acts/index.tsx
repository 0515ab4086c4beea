/** GET /hr/acts: acts of reorganisation that concern one's agencies. */
import { useLoaderData } from '@remix-run/react'
import { actsFor } from '#app/domain/reorganisation/acts.ts'
import { countWaiting } from '#app/domain/reorganisation/waiting.ts'
import { citationOf } from '#app/text/citations.ts'
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty, Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'
import { Standing } from './standing.tsx'

export const loader = allowed('act.draft', async ({ person }) => ({
  title: t('act.list'),
  waiting: await countWaiting(person, { fromId: null, words: '' }),
  acts: (await actsFor(person)).map(({ id, title, decision, operationalOn, status }) => ({
    id,
    title,
    decision: citationOf(decision),
    operationalOn,
    status,
  })),
}))

export const meta = titled

export default function ActsPage() {
  const { title, waiting, acts } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('act.lead')}
      trail={[{ href: '/hr/agencies', label: t('agency.tree') }]}
      width="wide"
      actions={<LinkButton href="/hr/acts/new">{t('act.new')}</LinkButton>}
    >
      {waiting > 0 && (
        <Notice kind="warning" title={t('placement.title')}>
          <a href="/hr/acts/waiting">{t('placement.count', { count: numberOf(waiting) })}</a>
        </Notice>
      )}
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'title', label: t('act.title') },
          { key: 'decision', label: t('agency.decision'), className: 'long' },
          { key: 'on', label: t('agency.operational') },
          { key: 'status', label: t('act.status') },
        ]}
        rows={acts.map(({ id, title: name, decision, operationalOn, status }) => ({
          key: id,
          cells: [
            <a key="title" href={`/hr/acts/${id}`}>
              {name}
            </a>,
            decision,
            dateOf(operationalOn),
            <Standing key="status" status={status} />,
          ],
        }))}
        empty={<Empty title={t('act.none')}>{t('act.noneNext')}</Empty>}
      />
    </Page>
  )
}
