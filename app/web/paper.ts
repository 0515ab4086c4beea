/** Certificates as PDF, drawn beside the thread that answers requests: many asked for at once would keep everybody waiting. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Drawn, Wanted } from './paper-maker.ts'
import { workerFile } from './workers.ts'

const maker = workerFile('app/web/paper-maker.ts')
const keptMilliseconds = 60_000

let drawer: Worker | null = null
let last: Promise<unknown> = Promise.resolve()
let goingHome: NodeJS.Timeout | null = null

/** One after the other. Who draws is kept for a minute after the last: fonts and code are read only once in a run of them. */
export async function paperDrawn(wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  const turn = last.then(() => drawn(wanted))
  last = turn.catch(() => undefined)
  return turn
}

async function drawn(wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  if (goingHome) clearTimeout(goingHome)
  drawer ??= begun()
  drawer.postMessage(wanted)
  const [answer] = (await once(drawer, 'message')) as [Drawn]
  goingHome = setTimeout(() => void drawer?.terminate(), keptMilliseconds).unref()
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.bytes
}

function begun(): Worker {
  const worker = new Worker(maker)
  worker.unref()
  const gone = () => {
    if (drawer === worker) drawer = null
  }
  worker.once('exit', gone).once('error', gone)
  return worker
}
