/** Whether somebody signs in with a second step; an administrator may end it for who lost the phone. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Status } from '#app/ui/status.tsx'

export function SecondStep({ personId, since, mayReset }: { personId: string; since: Date | null; mayReset: boolean }) {
  const state = (
    <Status kind={since ? 'done' : 'todo'}>{since ? t('secondFactor.since', { moment: dateOf(since) }) : t('secondFactor.notYet')}</Status>
  )
  return (
    <>
      <Facts items={[{ term: t('secondFactor.title'), value: state }]} />
      {since && mayReset && (
        <Act
          to={`/hr/people/${personId}/second-factor`}
          kind="danger"
          label={t('secondFactor.resetOther')}
          confirm={t('secondFactor.resetAbout')}
        />
      )}
    </>
  )
}
