/** Excel files, made beside the thread that answers requests: one of 25,000 rows takes seconds. */
import path from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

/** Text, a whole number, a day, a share (0.855, shown as 85,5%), or nothing. */
export type SheetCell = string | number | { day: string } | { share: number } | null
export type Sheet = {
  title: string
  /** Written above the table: whose numbers, as of when, filtered by what. */
  about: string[]
  columns: { label: string; width: number }[]
}
export type SheetRows = Iterable<SheetCell[][]> | AsyncIterable<SheetCell[][]>

/** `name` is ASCII, without the ending. The rows come in batches, so that nobody waits while they are read. */
export async function spreadsheet(sheet: Sheet, rows: SheetRows, name: string): Promise<Response> {
  const bytes = await inTurn(() => made(sheet, rows))
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  })
}

// Found from the folder the server runs in, as the migrations are: the bundle does not hold it.
const maker = path.resolve('app/web/spreadsheet-maker.ts')

async function made(sheet: Sheet, rows: SheetRows): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(maker, { workerData: sheet })
  try {
    const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the spreadsheet was not made')))
    })
    await Promise.race([bytes, sent(worker, rows)])
    return await bytes
  } finally {
    await worker.terminate()
  }
}

async function sent(worker: Worker, rows: SheetRows): Promise<void> {
  for await (const batch of rows) {
    worker.postMessage(batch)
    await breath()
  }
  worker.postMessage(null)
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: each takes a processor and some hundred megabytes. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}
