/** A large spreadsheet, and how long others wait for a page while it is made. */
import { beside, type Heavy } from './beside.ts'
import type { Asked } from './load.ts'
import type { Sheet } from './pages.ts'
import type { Served } from './process.ts'
import { fine, visitor } from './visit.ts'

export async function makeSheet(server: Served, { name, label, asked }: Sheet, others: Asked[]): Promise<Heavy> {
  const officer = visitor(server.origin, asked.cookie)
  const { done, ...figures } = await beside(server, others, async () => fine(await officer.get(asked.path)))
  officer.end()
  return { name, label, ...figures, seconds: done.milliseconds / 1000, bytes: done.body.length }
}
