/** The write-ahead log is brought into the database beside the thread that answers: a commit that did it would keep everybody waiting for the disk. */
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { workerFile } from '#app/web/workers.ts'
import { connection, lendWriter } from '#db'
import { sqliteFile } from '#db/address.ts'

const file = workerFile('app/tasks/checkpoint/worker.ts')
/** A shorter log is left as it is, in bytes. */
const worth = 4 << 20
let thread: Worker | null = null
let ending = false

/** Most of it while others write. What they added meanwhile is little, and its end comes while they wait their turn. */
export async function checkpoint(): Promise<void> {
  thread ??= begun()
  const { size } = await stat(`${sqliteFile}-wal`)
  if (size < worth || ending) return
  await asked(thread, 'bringIn')
  await lendWriter(async () => {
    if (thread && !ending) await asked(thread, 'beginAnew')
  })
}

/** Resolves once the thread is gone: a process that ends while one begins or ends may break down over it. */
export async function endCheckpoints(): Promise<void> {
  ending = true
  if (!thread) return
  const last = thread
  last.ref()
  last.postMessage('end')
  await new Promise((resolve) => last.once('exit', resolve))
}

async function asked(worker: Worker, word: 'bringIn' | 'beginAnew'): Promise<void> {
  const done = once(worker, 'message')
  worker.postMessage(word)
  await done
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
