/** Long work as a table: what, who asked, how far, how it ended, what may be done. */
import type { JobState } from '#app/domain/job/listing.ts'
import type { Progress as HowFar } from '#app/domain/job/progress.ts'
import { momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { say, t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Status, type StatusKind } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Job = {
  id: string
  kind: string
  askedAt: Date
  askedBy: string | null
  attempt: number
  endedAt: Date | null
  problem: string | null
  params: Record<string, string | number> | null
  reference: string | null
  state: JobState
  progress: HowFar
}

export function JobsTable({ caption, jobs }: { caption: string; jobs: Job[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'kind', label: t('job.kind') },
        { key: 'asked', label: t('job.asked') },
        { key: 'state', label: t('job.state') },
        { key: 'come', label: t('job.come') },
        { key: 'act', label: t('job.act') },
      ]}
      rows={jobs.map((job) => ({
        key: job.id,
        cells: [
          say(`job.kinds.${job.kind}`),
          t('job.askedBy', { moment: momentOf(job.askedAt), name: job.askedBy ?? t('historyPage.system') }),
          <Status key="state" kind={looks[job.state]}>
            {say(`job.states.${job.state}`)}
          </Status>,
          <Come key="come" job={job} />,
          <JobAct key="act" job={job} />,
        ],
      }))}
      empty={t('job.none')}
    />
  )
}

const looks: Record<JobState, StatusKind> = {
  waiting: 'todo',
  atWork: 'doing',
  ending: 'doing',
  done: 'done',
  failed: 'failed',
  cancelled: 'info',
}

function Come({ job: { progress, endedAt, problem, params, reference, attempt } }: { job: Job }) {
  const { step, done, total } = progress
  if (problem) return say(`problem.${problem}`, params ?? {})
  if (reference) return t(endedAt ? 'job.broke' : 'job.brokeOnce', { reference, attempt })
  if (endedAt) return momentOf(endedAt)
  if (!step) return '–'
  const label = say(`job.steps.${step}`)
  if (done === null || !total) return label
  return <Progress value={done} max={total} label={t('job.stepOf', { step: label, done: numberOf(done), total: numberOf(total) })} />
}

function JobAct({ job: { id, state } }: { job: Job }) {
  if (state === 'waiting' || state === 'atWork')
    return <Act to={`/admin/jobs/${id}/cancellation`} label={t('job.cancel')} confirm={t('job.cancelAbout')} />
  if (state === 'failed' || state === 'cancelled') return <Act to={`/admin/jobs/${id}/attempts`} label={t('job.retry')} />
  return '–'
}
