/** GET /hr/people/:id: a person, the account, the story so far. A fresh code is shown once, in the answer to its POST. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation } from '#app/domain/account/activating.ts'
import { grantsHeld } from '#app/domain/account/granting.ts'
import { may } from '#app/domain/access.ts'
import { historyOf } from '#app/domain/history/reading.ts'
import { personVisibleTo, postingsOf, statesOf } from '#app/domain/person/listing.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { Act, Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

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
      suspension: account.suspension && { reason: account.suspension.reason, startedAt: account.suspension.startedAt },
      code: account.code,
    },
    grants: (await grantsHeld(seen.id)).map(({ id, role, agencyName, from, until }) => ({ id, role, agencyName, from, until })),
    postings: await postingsOf(seen.id),
    states: await statesOf(seen.id),
    history: (await historyOf(seen.id)).map((entry) => ({
      id: entry.id,
      at: entry.at,
      verb: say(`history.${entry.verb}`),
      actor: entry.actorName,
    })),
    may: { activate: may(person, 'account.activate'), suspend: may(person, 'account.suspend') && seen.id !== person.id },
  }
})

export const action = allowed('account.activate', async ({ person, params }) => {
  const { code, expiresAt } = await issueActivation(person, params['id'] ?? '')
  return { issued: { code, expiresAt } }
})

export const meta = titled

export default function PersonPage() {
  const { title, person, account, grants, postings, states, history, may } = useLoaderData<typeof loader>()
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
      <Section title={t('people.account')}>
        {account?.suspension && (
          <Notice kind="warning" title={t('people.suspended', { date: dateOf(account.suspension.startedAt) })}>
            {account.suspension.reason}
          </Notice>
        )}
        <Facts
          items={[
            {
              term: t('people.accountState'),
              value: (
                <Status kind={account?.activatedAt ? 'done' : 'todo'}>
                  {account?.activatedAt ? t('people.activated', { date: dateOf(account.activatedAt) }) : t('people.notActivated')}
                </Status>
              ),
            },
            { term: t('account.names'), value: account?.names.join(', ') ?? '–' },
            { term: t('people.lastSeen'), value: account?.lastSeenAt ? momentOf(account.lastSeenAt) : '–' },
            ...(account?.code
              ? [{ term: t('people.codeWaiting'), value: t('people.codeUntil', { moment: momentOf(account.code.expiresAt) }) }]
              : []),
          ]}
        />
        {may.activate && (
          <Act
            to={`/hr/people/${person.id}`}
            label={t(account?.activatedAt ? 'people.issueAgain' : 'people.issue')}
            confirm={t('people.issueAbout')}
          />
        )}
        {may.suspend && account?.suspension && (
          <Act to={`/hr/people/${person.id}/suspension`} fields={{ end: '1' }} label={t('people.reinstate')} />
        )}
        {may.suspend && !account?.suspension && (
          <details>
            <summary>{t('people.suspend')}</summary>
            <PostForm action={`/hr/people/${person.id}/suspension`}>
              <Field name="reason" label={t('people.suspendReason')} hint={t('people.suspendHint')} />
              <Button kind="danger">{t('people.suspend')}</Button>
            </PostForm>
          </details>
        )}
      </Section>
      <Section title={t('people.postings')}>
        <DataTable
          caption={t('people.postings')}
          quietCaption
          columns={[
            { key: 'agency', label: t('people.agency') },
            { key: 'position', label: t('people.position') },
            { key: 'from', label: t('people.from') },
            { key: 'until', label: t('people.until') },
          ]}
          rows={postings.map((posting) => ({
            key: posting.id,
            cells: [
              posting.agencyName,
              [posting.position, posting.unit].filter(Boolean).join(', '),
              dateOf(posting.from),
              posting.until ? dateOf(posting.until) : t('people.present'),
            ],
          }))}
        />
        {states.map((state) => (
          <p key={state.from}>{t('people.stateFrom', { state: t(`people.states.${state.state}`), date: dateOf(state.from) })}</p>
        ))}
      </Section>
      {grants.length > 0 && (
        <Section title={t('people.roles')}>
          <Facts
            items={grants.map((grant) => ({
              term: t(`role.names.${grant.role}`),
              value: [grant.agencyName, grant.until && t('role.untilDate', { date: dateOf(grant.until) })].filter(Boolean).join(', '),
            }))}
          />
        </Section>
      )}
      <Section title={t('people.history')}>
        <DataTable
          caption={t('people.history')}
          quietCaption
          columns={[
            { key: 'verb', label: t('historyPage.verb') },
            { key: 'at', label: t('historyPage.at') },
            { key: 'actor', label: t('historyPage.actor') },
          ]}
          rows={history.map((entry) => ({
            key: entry.id,
            cells: [entry.verb, momentOf(entry.at), entry.actor ?? t('historyPage.system')],
          }))}
          empty={t('historyPage.none')}
        />
      </Section>
    </Page>
  )
}
