/** GET /hr/people/:id: a person, the account, the story so far. A fresh code is shown once, in the answer to its POST. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation } from '#app/domain/account/activating.ts'
import { grantsHeld } from '#app/domain/account/granting.ts'
import { dormantSince } from '#app/domain/account/waking.ts'
import { may } from '#app/domain/access.ts'
import { factorOf } from '#app/domain/factor/factors.ts'
import { historyOf } from '#app/domain/history/reading.ts'
import { personVisibleTo, postingsOf, statesOf } from '#app/domain/person/listing.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { AccountSection } from './account.tsx'
import { Grants } from './grants.tsx'
import { HistorySection } from './history.tsx'
import { Postings } from './postings.tsx'
import { SecondStep } from './second-step.tsx'

export const loader = allowed('person.see', async ({ person, params }) => {
  const seen = await personVisibleTo(person, params['id'])
  const account = await accountOf(seen.id)
  return {
    title: seen.fullName,
    person: seen,
    account: account && {
      names: account.names.map(({ name }) => name),
      activatedAt: account.activatedAt,
      lastSeenAt: account.lastSeenAt,
      dormantSince: await dormantSince(account),
      suspension: account.suspension && { reason: account.suspension.reason, startedAt: account.suspension.startedAt },
      code: account.code,
    },
    secondStep: account && ((await factorOf(account.id))?.confirmedAt ?? null),
    grants: (await grantsHeld(seen.id)).map(({ role, agencyName, until }) => ({ role, agencyName, until })),
    postings: await postingsOf(seen.id),
    states: await statesOf(seen.id),
    history: (await historyOf(seen.id)).map((entry) => ({
      id: entry.id,
      at: entry.at,
      verb: say(`history.${entry.verb}`),
      actor: entry.actorName,
    })),
    may: { activate: may(person, 'account.activate'), suspend: may(person, 'account.suspend') && seen.id !== person.id },
    mayReset: may(person, 'secondFactor.reset') && seen.id !== person.id,
  }
})

export const action = allowed('account.activate', async ({ person, params }) => {
  const { code, expiresAt } = await issueActivation(person, params['id'] ?? '')
  return { issued: { code, expiresAt } }
})

export const meta = titled

export default function PersonPage() {
  const { title, person, account, secondStep, mayReset, grants, postings, states, history, may } = useLoaderData<typeof loader>()
  const issued = useActionData<{ issued?: { code: string; expiresAt: Date } }>()?.issued
  return (
    <Page title={title} trail={[{ href: '/hr/people', label: t('people.title') }]}>
      {issued && (
        <Notice kind="success" title={t('people.code', { code: issued.code })}>
          {t('people.codeNext', { moment: momentOf(issued.expiresAt) })}
        </Notice>
      )}
      <Facts
        items={[
          { term: t('account.staffCode'), value: person.staffCode ?? '–' },
          { term: t('people.type'), value: t(`people.types.${person.type}`) },
          { term: t('account.email'), value: person.email ?? '–' },
          { term: t('account.phone'), value: person.phone ?? '–' },
        ]}
      />
      <AccountSection personId={person.id} account={account} may={may} />
      <SecondStep personId={person.id} since={secondStep} mayReset={mayReset} />
      <Postings postings={postings} states={states} />
      <Grants grants={grants} />
      <HistorySection entries={history} />
    </Page>
  )
}
