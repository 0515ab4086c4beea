/** Figures for the operator, on loopback only. */
import type { Request, Response } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { backupStanding } from '#app/domain/backup/standing.ts'
import { now } from '#app/domain/clock.ts'

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

new Gauge({
  name: 'backup_age_seconds',
  help: 'Time since the last backup that was restored and found equal; absent where there is none.',
  registers: [registry],
  async collect() {
    const { last } = await backupStanding()
    this.reset()
    if (last?.verifiedAt) this.set((now().getTime() - last.verifiedAt.getTime()) / 1000)
  },
})
new Gauge({
  name: 'backup_last_verified',
  help: 'Whether the newest backup that ended was restored and found equal: 1 or 0.',
  registers: [registry],
  async collect() {
    const { state } = await backupStanding()
    this.set(state === 'well' || state === 'late' ? 1 : 0)
  },
})

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
