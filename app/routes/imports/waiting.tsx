/** What goes on beside the server, how far it is; or why it ended. */
import { t } from '#app/text/words.ts'
import { Act, Actions, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Progress } from '#app/ui/progress.tsx'

type WaitingProps = { id: string; label: string; done: number; total: number; problem: string | null; mayLookAgain: boolean }

export function Waiting({ id, label, done, total, problem, mayLookAgain }: WaitingProps) {
  if (problem)
    return (
      <>
        <Notice kind="error" title={t('imports.stopped')}>
          {problem}
        </Notice>
        <Actions>
          {mayLookAgain && <Act to={`/hr/imports/${id}/preview`} label={t('imports.lookAgain')} kind="primary" />}
          <LinkButton href="/hr/imports" kind="quiet">
            {t('imports.another')}
          </LinkButton>
        </Actions>
      </>
    )
  return (
    <>
      <Progress value={done} max={Math.max(total, 1)} label={label} />
      <p className="hint">{t('imports.waitingHint')}</p>
      <Actions>
        <LinkButton href={`/hr/imports/${id}`} kind="quiet">
          {t('job.lookAgain')}
        </LinkButton>
      </Actions>
    </>
  )
}
