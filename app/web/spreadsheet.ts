/** Excel files, made beside the thread that answers requests: one of 25,000 rows takes seconds. */
import { setImmediate as breath } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type Locale, locale } from '#app/text/words.ts'
import { linesOfLong, type LongList } from './long-lists.ts'
import { workerFile } from './workers.ts'

/** Text, a whole number, a day, a share (0.855, shown as 85,5%), or nothing. */
export type SheetCell = string | number | { day: string } | { share: number } | null
export type Sheet = {
  title: string
  /** Written above the table: whose numbers, as of when, filtered by what. */
  about: string[]
  columns: { label: string; width: number }[]
}
export type SheetRows = Iterable<SheetCell[][]> | AsyncIterable<SheetCell[][]>
/** What the maker begins with: rows are sent to it, or it reads a list by itself. */
export type Order = { sheet: Sheet; reading: { list: LongList; locale: Locale } | null }

/** `name` is ASCII, without the ending. The rows come in batches, so that nobody waits while they are read. */
export async function spreadsheet(sheet: Sheet, rows: SheetRows, name: string): Promise<Response> {
  return download(await inTurn(() => made({ sheet, reading: null }, rows)), name)
}

/** To read a short one costs less than another connection. */
const short = 1000

/** Of a list that may be long: `length` says whether it is. */
export async function longSpreadsheet(sheet: Sheet, list: LongList, length: number, name: string): Promise<Response> {
  if (length <= short) return spreadsheet(sheet, linesOfLong(list), name)
  return download(await inTurn(() => made({ sheet, reading: { list, locale: locale() } })), name)
}

function download(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  })
}

const maker = workerFile('app/web/spreadsheet-maker.ts')

async function made(order: Order, rows: SheetRows = []): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(maker, { workerData: order })
  try {
    const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the spreadsheet was not made')))
    })
    await Promise.race([bytes, order.reading ? bytes : sent(worker, rows)])
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

/** One at a time: each takes a processor. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}
