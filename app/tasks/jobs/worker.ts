/** The thread in which one job is done, so that the server goes on answering. It reads by itself; to write it waits until the server lends it the writer. */
import { parentPort, workerData } from 'node:worker_threads'
import { setClock } from '#app/domain/clock.ts'
import { listenToSecurity } from '#app/domain/security/storing.ts'
import { disconnect, writeInTurn } from '#db'
import { endingOf, Stopped } from './ending.ts'
import type { Given, Word } from './running.ts'
import { works } from './works.ts'

const { job, at, stop }: Given = workerData
const begun = performance.now()
setClock(() => new Date(at + performance.now() - begun)) // the server's, which in a test is set

writeInTurn(async (work) => {
  await lent()
  try {
    return await work()
  } finally {
    tell({ turn: 'over' })
  }
})

listenToSecurity((event) => tell({ event }))

void doIt()

async function doIt(): Promise<void> {
  try {
    await works[job.kind](hear, job)
    await disconnect()
    tell({ end: 'done' })
  } catch (problem) {
    await disconnect()
    tell(endingOf(problem))
  }
  parentPort?.close()
}

/** Also where work may be told to stop: what it has begun to write is then taken back. */
function hear(step: string, done: number | null = null, total: number | null = null): void {
  if (Atomics.load(stop, 0) !== 0) throw new Stopped()
  tell({ progress: { step, done, total } })
}

function lent(): Promise<void> {
  return new Promise((resolve) => {
    parentPort?.once('message', () => resolve())
    tell({ turn: 'asked' })
  })
}

function tell(word: Word): void {
  parentPort?.postMessage(word)
}
