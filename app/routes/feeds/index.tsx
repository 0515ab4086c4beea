/** GET, POST /admin/feeds: which systems send people, and a new one; its token is shown once, in the answer to the POST. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { scopeOf } from '#app/domain/access.ts'
import { agencyMeant } from '#app/domain/agency/choosing.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { dayOf, daysAfter, now, today } from '#app/domain/clock.ts'
import { feedsSeenBy, openFeed } from '#app/domain/feed/opening.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page, Section } from '#app/ui/page.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, line, read } from '#app/web/forms.ts'
import { FeedForm } from './form.tsx'
import { FeedsTable } from './table.tsx'
import { TokenShown } from './token.tsx'

export const loader = allowed('feed.open', async ({ person }) => ({
  title: t('feed.title'),
  agencies: (await agenciesUnder(scopeOf(person, 'feed.open'))).map(({ id, name }) => ({ value: id, label: name })),
  until: dateOf(daysAfter(today(), 365)),
  feeds: (await feedsSeenBy(person)).map(({ id, title, agencyName, openedAt, expiresAt, lastUsedAt, revokedAt }) => ({
    id,
    title,
    agencyName,
    openedAt,
    until: daysAfter(dayOf(expiresAt), -1),
    lastUsedAt,
    state: revokedAt ? ('revoked' as const) : expiresAt <= now() ? ('expired' as const) : ('open' as const),
  })),
}))

const Feed = z.object({ title: line(80), agency: line(), until: dayField() })

export const action = allowed(
  'feed.open',
  confirmed(async ({ person, request }) => {
    const { title, agency, until } = await read(request, Feed)
    const agencyId = await agencyMeant('agency', agency, { roots: scopeOf(person, 'feed.open') })
    return { title, token: await openFeed(person, { title, agencyId, until }) }
  }),
)

export const meta = titled

export default function FeedsPage() {
  const { title, agencies, until, feeds } = useLoaderData<typeof loader>()
  const made = useActionData<{ title?: string; token?: string }>()
  const trail = [{ href: '/admin', label: t('nav.admin') }]
  return (
    <Page title={title} lead={t('feed.lead')} trail={trail} width="wide">
      {made?.token && <TokenShown title={made.title ?? ''} token={made.token} />}
      <FeedsTable caption={title} feeds={feeds} />
      <Section title={t('feed.open')} lead={t('feed.openLead')}>
        <FeedForm agencies={agencies} until={until} />
      </Section>
    </Page>
  )
}
