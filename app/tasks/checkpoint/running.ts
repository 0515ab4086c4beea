/** The write-ahead log is brought into the database beside the thread that answers: a commit that did it would keep everybody waiting for the disk. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { workerFile } from '#app/web/workers.ts'
import { connection, lendWriter } from '#db'

const file = workerFile('app/tasks/checkpoint/worker.ts')
/** While more is left, the log cannot begin anew and grows: 8 MB, in pages of 4 KB. */
const mostLeft = 2000
let thread: Worker | null = null
let ending = false

/** What is written meanwhile is left. Where that is much, writers wait their turn for one more, short as it has little to do. */
export async function checkpoint(): Promise<void> {
  const left = await run()
  if (left > mostLeft && !ending) await lendWriter(run)
}

export function endCheckpoints(): void {
  ending = true
  thread?.postMessage('end')
}

async function run(): Promise<number> {
  thread ??= begun()
  const answer = once(thread, 'message') as Promise<[number]>
  thread.postMessage('run')
  const [left] = await answer
  return left
}

/** Should it break, commits see to the log again until another is begun. */
function begun(): Worker {
  const worker = new Worker(file)
  worker.unref()
  connection().checkpoints('another')
  worker.once('error', () => {
    thread = null
    connection().checkpoints('commits')
  })
  return worker
}
