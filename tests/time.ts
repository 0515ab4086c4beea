/** What day it is in a test. The clock starts at `opening` and runs on; a test may set it anywhere. */
import { setClock } from '#app/domain/clock.ts'

/** A Monday morning in Lạng Sơn. */
export const opening = '2026-11-23T08:00:00+07:00'

/** From here on it is that moment, and time goes on: `at('2026-12-01T09:30')`, read as the time in Việt Nam. */
export function at(moment: string): void {
  const begin = momentOf(moment).getTime()
  const since = Date.now()
  setClock(() => new Date(begin + Date.now() - since))
}

/** From here on the clock stands still. */
export function frozenAt(moment: string): void {
  const stopped = momentOf(moment)
  setClock(() => new Date(stopped))
}

/** That much later than it is now in the test. */
export function later(time: { minutes?: number; hours?: number; days?: number }, now: Date): void {
  const { minutes = 0, hours = 0, days = 0 } = time
  at(new Date(now.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000).toISOString())
}

function momentOf(text: string): Date {
  const full = /T/.test(text) ? text : `${text}T08:00:00`
  return new Date(/Z$|[+-]\d\d:\d\d$/.test(full) ? full : `${full}+07:00`)
}
