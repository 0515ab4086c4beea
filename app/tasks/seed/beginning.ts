/** The morning on which a demo begins: courses, agencies and people are as old as what has been done with them. */
import { now, setClock } from '#app/domain/clock.ts'
import { db } from '#db'
import { people } from '#db/schema/index.ts'

export const firstMorning = new Date('2026-05-18T07:30:00+07:00')

/** Does the work as of that morning where a demo is new; in any other database as of now. */
export async function asInTheBeginning<Result>(demo: boolean, work: () => Promise<Result>): Promise<Result> {
  const isNew = demo && (await db.$count(people)) === 0
  if (!isNew) return work()
  const moment = new Date(Math.min(firstMorning.getTime(), now().getTime()))
  const before = setClock(() => moment)
  try {
    return await work()
  } finally {
    setClock(before)
  }
}
