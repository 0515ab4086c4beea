import { t } from '#app/text/words.ts'
import { Act, Actions } from '#app/ui/button.tsx'

/** Approving and withdrawing, each with a sentence of what follows. */
export function Deciding({ id, may }: { id: string; may: { approve: boolean; withdraw: boolean } }) {
  if (!may.approve && !may.withdraw) return null
  return (
    <Actions>
      {may.approve && <Act to={`/hr/acts/${id}/approval`} label={t('act.approve')} kind="primary" confirm={t('act.approveAbout')} />}
      {may.withdraw && <Act to={`/hr/acts/${id}/withdrawal`} label={t('act.withdraw')} confirm={t('act.withdrawAbout')} />}
    </Actions>
  )
}
