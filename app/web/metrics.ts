/** Figures for the operator, on loopback only. */
import type { Request, Response } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { backupStanding } from '#app/domain/backup/standing.ts'
import { now } from '#app/domain/clock.ts'
import { measureDatabase } from '#db/measuring.ts'
import { jobsStanding } from '#app/domain/job/holding.ts'
import { postStanding } from '#app/domain/letter/waiting.ts'
import { diskLeft } from './host.ts'
import { forwardingStanding } from './syslog/forwarding.ts'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

const answered = new Counter({
  name: 'http_requests_total',
  help: 'Requests answered, by method and class of status.',
  labelNames: ['method', 'status'],
  registers: [registry],
})
const taken = new Histogram({
  name: 'http_request_seconds',
  help: 'Time from the first byte asked to the last byte answered.',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  registers: [registry],
})

gauge('backup_age_seconds', 'Time since the last backup that was restored and found equal; absent where there is none.', async () => {
  const { last } = await backupStanding()
  return last?.verifiedAt && (now().getTime() - last.verifiedAt.getTime()) / 1000
})
gauge('backup_last_verified', 'Whether the newest backup that ended was restored and found equal: 1 or 0.', async () => {
  const { state } = await backupStanding()
  return state === 'well' || state === 'late' ? 1 : 0
})
gauge('disk_free_bytes', 'Left on the disk that holds the data.', async () => (await diskLeft())?.free)
gauge('database_bytes', 'Size of the database.', async () => (await measureDatabase()).bytes)
gauge('database_wal_bytes', 'SQLite: written, not yet merged into the main file.', async () => (await measureDatabase()).walBytes)
gauge('letters_waiting', 'Letters not yet sent.', async () => (await postStanding()).waiting)
gauge('jobs_waiting', 'Long work asked for and not begun.', async () => (await jobsStanding()).waiting)
gauge('jobs_at_work', 'Long work going on, on any server.', async () => (await jobsStanding()).atWork)
gauge('jobs_failed', 'Long work that failed within a day.', async () => (await jobsStanding()).failed)

gauge(
  'syslog_sent',
  'Security events passed on to the collector since the start; absent where there is none.',
  async () => forwardingStanding()?.sent,
)
gauge('syslog_dropped', 'Security events that did not fit the queue or could not be sent.', async () => forwardingStanding()?.dropped)
gauge('syslog_queued', 'Security events waiting for the collector.', async () => forwardingStanding()?.queued)

/** Asked when somebody looks; one that cannot be told is left out. */
function gauge(name: string, help: string, look: () => Promise<number | null | undefined>) {
  const collect = async function (this: Gauge) {
    const value = await look().catch(() => null)
    if (typeof value === 'number') this.set(value)
    else this.remove() // `reset` would say 0: the age of a backup just made
  }
  new Gauge({ name, help, registers: [registry], collect })
}

export function measure(method: string, status: number, seconds: number) {
  answered.inc({ method, status: `${Math.floor(status / 100)}xx` })
  taken.observe(seconds)
}

/** Refuses whoever is not on this machine, and whatever a proxy passed on. */
export async function metrics(request: Request, response: Response) {
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '')
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(
    (name) => request.headers[name] !== undefined,
  )
  if (!local || forwarded) return void response.status(404).type('text').send('Not found')
  response.type(registry.contentType).send(await registry.metrics())
}
