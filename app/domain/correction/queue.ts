/** What waits for an answer, by its last day: of people of the officer's scope, never the officer's own. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, lte, ne, type SQL } from 'drizzle-orm'
import { type Actor, demand, may, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { presentCalendar } from '#app/domain/holiday/calendar.ts'
import { found } from '#app/domain/problem.ts'
import { workingDayAfter } from '#app/domain/working-days.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { placedOn } from '#db/placed.ts'
import { agencyNames, corrections, people, postings } from '#db/schema/index.ts'
import { containsWords } from '#db/search.ts'
import { subtree } from '#db/tree.ts'

export const correctionStates = ['open', 'overdue', 'closed', 'all'] as const
export type CorrectionFilter = { state: (typeof correctionStates)[number]; words: string; agencyId: string | null }

/** So many working days before the last one, a request is told to be due soon. */
export const soonDays = 3
const perPage = 50

/** Open ones first, by their last day; those answered by when they were. */
export async function correctionsFor(officer: Actor, { state, words, agencyId }: CorrectionFilter, page: number) {
  const matching = and(
    await within(officer),
    among[state](),
    agencyId ? inArray(postings.agencyId, subtree([agencyId], today())) : undefined,
    containsWords(people.folded, fold(words)),
  )
  const total = await countOf(matching)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const rows = await listed()
    .where(matching)
    .orderBy(
      desc(isNull(corrections.closedAt)),
      ...(state === 'closed' ? [desc(corrections.closedAt)] : [asc(corrections.dueOn)]),
      asc(corrections.id),
    )
    .limit(perPage)
    .offset((Math.min(page, pages) - 1) * perPage)
  return { rows, total, page: Math.min(page, pages), pages }
}

/** One of them, answered or not; whatever is out of reach is Missing. */
export async function correctionFor(officer: Actor, id: string | undefined) {
  const [row] = await listed()
    .where(and(eq(corrections.id, id ?? ''), await within(officer)))
    .limit(1)
  return found(row)
}

/** How many wait for this officer; of them, how many are due soon or late. Nothing for who answers nobody. */
export async function correctionsWaiting(officer: Actor): Promise<{ open: number; soon: number; overdue: number }> {
  if (!may(officer, 'correction.answer') || (await db.$count(corrections, among.open())) === 0) return { open: 0, soon: 0, overdue: 0 }
  const reach = await within(officer)
  const soon = workingDayAfter(await presentCalendar(), today(), soonDays)
  const [open, bySoon, overdue] = [
    await countOf(and(reach, among.open())),
    await countOf(and(reach, among.open(), lte(corrections.dueOn, soon))),
    await countOf(and(reach, among.overdue())),
  ]
  return { open, soon: bySoon - overdue, overdue }
}

const among = {
  open: () => isNull(corrections.closedAt),
  overdue: () => and(isNull(corrections.closedAt), lt(corrections.dueOn, today())),
  closed: () => isNotNull(corrections.closedAt),
  all: () => undefined,
}

async function within(officer: Actor): Promise<SQL | undefined> {
  demand(officer, 'correction.answer')
  const reach = [...(await reachOf(scopeOf(officer, 'correction.answer')))]
  return and(inArray(postings.agencyId, reach), officer.id === null ? undefined : ne(corrections.personId, officer.id))
}

async function countOf(matching: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(corrections)
    .innerJoin(people, eq(people.id, corrections.personId))
    .innerJoin(postings, placedOn(corrections.personId, today()))
    .where(matching)
  return row?.total ?? 0
}

function listed() {
  return db
    .select({
      id: corrections.id,
      personId: corrections.personId,
      fullName: people.fullName,
      agencyId: postings.agencyId,
      agencyName: agencyNames.name,
      field: corrections.field,
      wanted: corrections.wanted,
      evidence: corrections.evidence,
      askedAt: corrections.askedAt,
      dueOn: corrections.dueOn,
      extendedAt: corrections.extendedAt,
      extensionReason: corrections.extensionReason,
      closedAt: corrections.closedAt,
      closedBy: corrections.closedBy,
      outcome: corrections.outcome,
      answer: corrections.answer,
    })
    .from(corrections)
    .innerJoin(people, eq(people.id, corrections.personId))
    .innerJoin(postings, placedOn(corrections.personId, today()))
    .leftJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today())))
    .$dynamic()
}
