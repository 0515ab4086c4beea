/** A worker that makes one Excel file. Rows come in batches, then `null`; or it reads them by itself. None is kept: they are compressed as they come. */
import { parentPort, workerData } from 'node:worker_threads'
import { createDeflateRaw } from 'node:zlib'
import { strToU8, Zip, ZipPassThrough } from 'fflate'
import type { Order, SheetCell } from './spreadsheet.ts'
import { partsBeside, sheetPart, sheetWriter } from './spreadsheet-xml.ts'

const { sheet, reading }: Order = workerData
const pieces: Uint8Array[] = []
const zip = new Zip((problem, piece, isLast) => {
  if (problem) throw problem
  pieces.push(piece)
  if (isLast) deliver()
})

/** Node compresses in a thread of its own, several times as quickly as a program does. */
class Deflated extends ZipPassThrough {
  override compression = 8
  private readonly deflate = createDeflateRaw()
    .on('data', (piece: Buffer) => this.ondata(null, Uint8Array.from(piece), false))
    .on('end', () => this.ondata(null, new Uint8Array(), true))
    .on('error', (problem) => this.ondata(problem as never, new Uint8Array(), true))

  protected override process(piece: Uint8Array, isLast: boolean): void {
    this.deflate.write(piece)
    if (isLast) this.deflate.end()
  }
}

for (const [name, text] of Object.entries(partsBeside(sheet))) add(new Deflated(name)).push(strToU8(text), true)
const { begin, rows, end } = sheetWriter(sheet)
const body = add(new Deflated(sheetPart))
zip.end()
body.push(strToU8(begin()))

if (reading) void read(reading)
else parentPort?.on('message', write)

function write(batch: SheetCell[][] | null): void {
  if (batch) body.push(strToU8(rows(batch)))
  else body.push(strToU8(end()), true)
}

/** What it needs for that is loaded only then. */
async function read({ list, locale }: NonNullable<Order['reading']>): Promise<void> {
  const [{ linesOfLong }, { withLocale }, { disconnect }] = await Promise.all([
    import('./long-lists.ts'),
    import('#app/text/words.ts'),
    import('#db'),
  ])
  await withLocale(locale, async () => {
    for await (const batch of linesOfLong(list)) write(batch)
  })
  await disconnect()
  write(null)
}

function add(file: Deflated): Deflated {
  zip.add(file)
  return file
}

function deliver(): void {
  const bytes = new Uint8Array(Buffer.concat(pieces))
  parentPort?.postMessage(bytes, [bytes.buffer])
}
