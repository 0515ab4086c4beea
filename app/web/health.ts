/** `/healthz` proves that a write is stored, at most every five seconds. */
import type { Request, Response } from 'express'
import { beat } from '#app/domain/history/beating.ts'
import { failure, log } from './log.ts'

let last: { at: number; well: Promise<boolean> } | null = null

export async function health(_: Request, response: Response) {
  if (!last || performance.now() - last.at > 5000) last = { at: performance.now(), well: proven() }
  const well = await last.well
  response.status(well ? 200 : 503).json({ status: well ? 'ok' : 'unwell' })
}

async function proven(): Promise<boolean> {
  try {
    await beat()
    return true
  } catch (problem) {
    log.error({ failure: failure(problem) }, 'a write could not be stored')
    return false
  }
}
