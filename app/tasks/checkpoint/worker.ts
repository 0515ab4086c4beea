/** The thread in which SQLite's checkpoints are run. Each message asks for one; the answer is how many pages of the log are left. */
import { parentPort } from 'node:worker_threads'
import { sqliteFile } from '#db/address.ts'
import { checkpointed } from '#db/log.ts'
import { open } from '#db/opening.ts'

const connection = open(sqliteFile)

parentPort?.on('message', (word: 'run' | 'end') => {
  if (word === 'run') return parentPort?.postMessage(checkpointed(connection))
  connection.close()
  parentPort?.close()
})
