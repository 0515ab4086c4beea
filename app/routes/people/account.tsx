/** Somebody's account as HR sees it, and what may be done about it. */
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { ReasonedAct } from '#app/ui/reasoned-act.tsx'
import { Status } from '#app/ui/status.tsx'

type Account = {
  names: string[]
  activatedAt: Date | null
  lastSeenAt: Date | null
  /** Nobody used it for long. */
  dormantSince: Date | null
  suspension: { reason: string; startedAt: Date } | null
  /** Issued, and not used. */
  code: { expiresAt: Date; isOver: boolean } | null
}

type AccountSectionProps = { personId: string; account: Account | null; may: { activate: boolean; suspend: boolean } }

export function AccountSection({ personId, account, may }: AccountSectionProps) {
  const suspension = account?.suspension
  return (
    <Section title={t('people.account')}>
      {suspension && (
        <Notice kind="warning" title={t('people.suspended', { date: dateOf(suspension.startedAt) })}>
          {suspension.reason}
        </Notice>
      )}
      {account?.dormantSince && (
        <Notice kind="warning" title={t('people.dormant', { date: dateOf(account.dormantSince) })}>
          {t('people.dormantNext')}
        </Notice>
      )}
      <AccountFacts account={account} />
      {may.activate && (
        <Act
          to={`/hr/people/${personId}`}
          label={t(account?.activatedAt ? 'people.issueAgain' : 'people.issue')}
          confirm={t('people.issueAbout')}
        />
      )}
      {may.activate && !account?.activatedAt && <Act to="/hr/activations" fields={{ person: personId }} label={t('people.issueSlip')} />}
      {may.suspend && suspension && <Act to={`/hr/people/${personId}/suspension`} fields={{ end: '1' }} label={t('people.reinstate')} />}
      {may.suspend && !suspension && (
        <ReasonedAct
          to={`/hr/people/${personId}/suspension`}
          label={t('people.suspend')}
          reason={t('people.suspendReason')}
          hint={t('people.suspendHint')}
        />
      )}
    </Section>
  )
}

function AccountFacts({ account }: { account: Account | null }) {
  const state = account?.activatedAt ? (
    <Status kind="done">{t('people.activated', { date: dateOf(account.activatedAt) })}</Status>
  ) : (
    <Status kind="todo">{t('people.notActivated')}</Status>
  )
  return (
    <Facts
      items={[
        { term: t('people.accountState'), value: state },
        { term: t('account.names'), value: account?.names.join(', ') ?? '–' },
        { term: t('people.lastSeen'), value: account?.lastSeenAt ? momentOf(account.lastSeenAt) : '–' },
        ...(account?.code ? [{ term: t('people.codeWaiting'), value: <Code {...account.code} /> }] : []),
      ]}
    />
  )
}

function Code({ expiresAt, isOver }: { expiresAt: Date; isOver: boolean }) {
  const moment = momentOf(expiresAt)
  return isOver ? <Status kind="failed">{t('people.codeOver', { moment })}</Status> : t('people.codeUntil', { moment })
}
