/** A calm end: whoever stands at the door is let in, whoever is at work is answered, and only then is all closed. */
import { once } from 'node:events'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { failure, log } from './log.ts'

const drainMilliseconds = 10_000
/** For so long an idle connection is kept: a request may be on its way in it. */
const graceMilliseconds = 1000
const patienceMilliseconds = 2000
/** Of the time waited so far, a turn that is short enough takes this share: the best moment is waited for, and in the end any is taken. */
const shortTurn = 1 / 1000

/**
 * On a signal: no new connections; those at work finish; after ten seconds the rest is cut. Then `last`, and the process ends.
 * Whoever asks while the door is being shut is answered once it is, so that nobody's work delays the shutting.
 */
export function answerUntilSignal(server: Server, answer: RequestListener, last: () => Promise<void>) {
  const atWork = new Set<ServerResponse>()
  const held: (() => void)[] = []
  let isEnding = false
  let isShut = false
  server.on('request', (request, response) => {
    const begin = () => {
      if (isShut) sayGoodbye(response)
      atWork.add(response)
      response.once('close', () => atWork.delete(response))
      answer(request, response)
    }
    if (isEnding && !isShut) held.push(begin)
    else begin()
  })
  const end = async (signal: string) => {
    if (isEnding) return
    isEnding = true
    log.info({ signal }, 'ending')
    const cut = setTimeout(() => server.closeAllConnections(), drainMilliseconds)
    await rehearse().catch(() => undefined)
    await nobodyWaits(server)
    const closed = shut(server)
    isShut = true
    atWork.forEach(sayGoodbye)
    for (const begin of held) begin()
    const idle = setInterval(() => void nobodyWaits(server).then(() => server.closeIdleConnections()), graceMilliseconds)
    await closed
    clearInterval(idle)
    clearTimeout(cut)
    await last()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(
      signal,
      () =>
        void end(signal).catch((problem: unknown) => {
          log.error({ failure: failure(problem) }, 'could not end well')
          process.exit(1)
        }),
    )
  }
}

/** This is the last answer of its connection. */
function sayGoodbye(response: ServerResponse) {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}

/** Closing for the first time, a process reads its code first: long enough for somebody to come to the door meanwhile. */
async function rehearse(): Promise<void> {
  const another = new NetServer().listen(0, '127.0.0.1')
  await once(another, 'listening')
  await shut(another)
}

/** Without closing idle connections at once, as the server's own `close` does. */
function shut(server: NetServer): Promise<void> {
  return new Promise((resolve) => NetServer.prototype.close.call(server, () => resolve()))
}

/**
 * What has arrived but was not taken yet would be reset by closing. After a turn of the loop that was short and brought nobody,
 * nothing lies there but what came within this moment.
 */
async function nobodyWaits(server: Server): Promise<void> {
  let comers = 0
  const count = () => void comers++
  server.on('connection', count)
  for (const since = performance.now(); performance.now() - since < patienceMilliseconds; ) {
    const [before, began] = [comers, performance.now()]
    await turn()
    const ended = performance.now()
    if (comers === before && ended - began < (ended - since) * shortTurn) break
  }
  server.off('connection', count)
}
