/** What was done: of one person, or of all, narrowed and paged by time. */
import { and, desc, eq, gte, inArray, lt, ne, or, type SQL } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { type Day, daysAfter, startOf } from '#app/domain/clock.ts'
import { standingFor } from '#app/domain/person/staying.ts'
import { db } from '#db'
import { distinctOf } from '#db/distinct.ts'
import { history, people } from '#db/schema/index.ts'

export type HistorySearch = { verb: string | null; staffCode: string | null; from: Day | null; until: Day | null; page: number }

const entriesPerPage = 50
const ofOnePerson = 30

/** The newest of what concerns somebody, under whatever record it was written; answers to questions are left out, they are many. */
export async function historyOf(personId: string) {
  const ownOrNoMerge = or(eq(history.personId, personId), ne(history.subjectKind, 'merge'))
  const theirs = and(inArray(history.personId, await standingFor(personId)), ownOrNoMerge)
  return entries(and(theirs, ne(history.verb, 'attempt.answered')), ofOnePerson, 0)
}

export async function historySeenBy(reader: Actor, { verb, staffCode, from, until, page }: HistorySearch) {
  demand(reader, 'history.see')
  const [person] = staffCode ? await db.select({ id: people.id }).from(people).where(eq(people.staffCode, staffCode)) : []
  const matching = and(
    verb ? eq(history.verb, verb) : undefined,
    staffCode ? eq(history.actorId, person?.id ?? '') : undefined,
    from ? gte(history.at, startOf(from)) : undefined,
    until ? lt(history.at, startOf(daysAfter(until, 1))) : undefined,
  )
  const rows = await entries(matching, entriesPerPage + 1, (page - 1) * entriesPerPage)
  return { rows: rows.slice(0, entriesPerPage), more: rows.length > entriesPerPage }
}

/** The verbs there are, for the filter. */
export function verbsKnown(): Promise<string[]> {
  return distinctOf(history.verb)
}

async function entries(matching: SQL | undefined, limit: number, offset: number) {
  return db
    .select({
      id: history.id,
      at: history.at,
      verb: history.verb,
      actorName: people.fullName,
      subjectKind: history.subjectKind,
      subjectId: history.subjectId,
      personId: history.personId,
      detail: history.detail,
    })
    .from(history)
    .leftJoin(people, eq(people.id, history.actorId))
    .where(matching)
    .orderBy(desc(history.at), desc(history.id))
    .limit(limit)
    .offset(offset)
}
