/** How the installation is, in the reader's words. */
import { now } from '#app/domain/clock.ts'
import { jobsStanding } from '#app/domain/job/holding.ts'
import { postStanding } from '#app/domain/letter/waiting.ts'
import { roundStates } from '#app/tasks/rounds.ts'
import { momentOf } from '#app/text/dates.ts'
import { numberOf, sizeOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { measureDatabase } from '#db/measuring.ts'
import { version } from '../../package.json'
import { env } from './env.ts'
import { diskLeft, memoryUsed, startedAt, turnDelay } from './host.ts'

export async function stateInWords() {
  const [size, disk, post, jobs] = await Promise.all([measureDatabase(), diskLeft(), postStanding(), jobsStanding()])
  const delay = turnDelay()
  const left = disk && { free: sizeOf(disk.free), total: sizeOf(disk.total) }
  const milliseconds = { p50: numberOf(delay.p50), p99: numberOf(delay.p99), max: numberOf(delay.max) }
  return {
    moment: momentOf(now()),
    diskLow: disk?.isLow ? left : null,
    installation: [
      { term: t('state.version'), value: version },
      { term: t('state.runtime'), value: `Node.js ${process.versions.node}` },
      { term: t('state.started'), value: momentOf(startedAt()) },
      { term: t('state.memory'), value: sizeOf(memoryUsed()) },
      { term: t('state.delay'), value: t('state.milliseconds', milliseconds) },
    ],
    database: [
      { term: t('state.engine'), value: `${size.dialect === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${size.version}` },
      { term: t('state.size'), value: sizeOf(size.bytes) },
      ...(size.walBytes === null ? [] : [{ term: t('state.wal'), value: sizeOf(size.walBytes) }]),
      { term: t('state.disk'), value: left ? t('state.diskLeft', left) : t('state.unknown') },
    ],
    mail: [
      { term: t('state.mailServer'), value: t(env.mail ? 'state.mailOn' : 'state.mailOff') },
      { term: t('state.waiting'), value: waitingInWords(post) },
      { term: t('state.givenUp'), value: numberOf(post.givenUp) },
    ],
    jobs: [
      { term: t('job.waitingCount'), value: numberOf(jobs.waiting) },
      { term: t('job.atWorkCount'), value: numberOf(jobs.atWork) },
      { term: t('job.failedCount'), value: numberOf(jobs.failed) },
    ],
    rounds: roundStates(),
  }
}

function waitingInWords({ waiting, since }: { waiting: number; since: Date | null }): string {
  return since ? t('state.waitingSince', { count: numberOf(waiting), moment: momentOf(since) }) : numberOf(waiting)
}
