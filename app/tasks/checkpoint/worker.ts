/** The thread in which SQLite's checkpoints are run: it waits for the disk, so that the one that answers need not. */
import { parentPort } from 'node:worker_threads'
import { sqliteFile } from '#db/address.ts'
import { beginAnew, bringIn } from '#db/write-ahead-log.ts'
import { open } from '#db/opening.ts'

const connection = open(sqliteFile)
const works = { bringIn, beginAnew }

parentPort?.on('message', (word: keyof typeof works | 'end') => {
  if (word === 'end') {
    connection.close()
    parentPort?.close()
  } else {
    works[word](connection)
    parentPort?.postMessage('done')
  }
})
