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
  const answer = await answerOf(drawer, wanted)
  goingHome = setTimeout(sendHome, keptMilliseconds).unref()
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.bytes
}

/** Throws where the worker ends before it has answered. */
async function answerOf(worker: Worker, wanted: Wanted): Promise<Drawn> {
  const answered = new AbortController()
  const gone = once(worker, 'exit', { signal: answered.signal }).then(() => {
    throw new Error('the paper was not drawn')
  })
  try {
    const answer = once(worker, 'message')
    worker.postMessage(wanted)
    const [drawn] = (await Promise.race([answer, gone])) as [Drawn]
    return drawn
  } finally {
    answered.abort()
  }
}

/** Whoever asks while it goes gets another. */
function sendHome(): void {
  const leaving = drawer
  drawer = null
  void leaving?.terminate()
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
