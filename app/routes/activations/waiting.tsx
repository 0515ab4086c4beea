/** Codes are being made, or it is said why they were not. */
import { t } from '#app/text/words.ts'
import { Act, Actions, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Progress } from '#app/ui/progress.tsx'

type WaitingProps = { id: string; label: string; done: number; total: number; problem: string | null }

export function Waiting({ id, label, done, total, problem }: WaitingProps) {
  if (problem)
    return (
      <>
        <Notice kind="error" title={t('activations.stopped')}>
          {problem}
        </Notice>
        <Actions>
          <Act to="/hr/activations" fields={{ again: id }} kind="primary" label={t('activations.again')} />
        </Actions>
      </>
    )
  return (
    <>
      <Progress value={done} max={Math.max(total, 1)} label={label} />
      <p className="hint">{t('activations.waitingHint')}</p>
      <Actions>
        <LinkButton href={`/hr/activations/${id}`} kind="quiet">
          {t('job.lookAgain')}
        </LinkButton>
      </Actions>
    </>
  )
}
