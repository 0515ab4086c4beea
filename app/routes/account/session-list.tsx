/** Where somebody is signed in: how long each session has been in use, and its end. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'

type Session = { key: string; device: string; createdAt: Date; lastSeenAt: Date; own: boolean }

export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <>
      <Facts items={sessions.map((session) => ({ term: session.device, value: <Use session={session} /> }))} />
      {sessions.length > 1 && <Act to="/account/sessions" fields={{ session: 'others' }} label={t('account.endOthers')} />}
    </>
  )
}

function Use({ session: { key, createdAt, lastSeenAt, own } }: { session: Session }) {
  return (
    <>
      <p>{t('account.used', { since: momentOf(createdAt), seen: momentOf(lastSeenAt) })}</p>
      {own ? <p>{t('account.thisOne')}</p> : <Act to="/account/sessions" fields={{ session: key }} label={t('account.end')} />}
    </>
  )
}
