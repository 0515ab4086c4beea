/** Where visitors come in: at an address we open ourselves, or through a door that systemd holds open while servers come and go. */
import { once } from 'node:events'
import { fstatSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { t } from '#app/text/words.ts'
import { env, isLoopback, StartProblem } from './env.ts'
import { typed } from './typed.ts'

/** Standard input: other descriptors do not outlive the beginning anew of `run/start.mjs`. */
const given = 0

/** Resolves once visitors can come in. Throws a StartProblem where they cannot. */
export async function listening(server: Server): Promise<void> {
  if (env.isDoorHeld && !fstatSync(given).isSocket()) throw new StartProblem(t('start.doorMissing'))
  server.listen(env.isDoorHeld ? { fd: given } : { port: env.port, host: env.host })
  await once(server, 'listening').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EADDRINUSE') throw new StartProblem(t('start.portInUse', { port: env.port, command: typed('start') }))
    if (problem.code === 'EACCES' || problem.code === 'EADDRNOTAVAIL')
      throw new StartProblem(t('start.cannotListen', { host: env.host, port: env.port }))
    throw problem
  })
  if (env.isDoorHeld) assertWhereSettingsSay(server.address())
}

/** Or the address told to people, and whether a demo may be seen from outside, would have been settled about another door. */
function assertWhereSettingsSay(open: AddressInfo | string | null) {
  if (open && typeof open === 'object' && open.port === env.port && isLoopback(open.address) === isLoopback(env.host)) return
  const where = open && typeof open === 'object' ? `${open.address}:${open.port}` : String(open)
  throw new StartProblem(t('start.doorElsewhere', { open: where, host: env.host, port: env.port }))
}
