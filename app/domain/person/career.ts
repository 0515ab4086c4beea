/** Where somebody has worked and when they were away, as it is on record. What was entered by mistake holds on no day and is not told. */
import { and, asc, desc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { type Day, today } from '#app/domain/clock.ts'
import { db } from '#db'
import { heldSomeDay, holdsOn } from '#db/dated.ts'
import { agencyNames, decisions, personStates, postings, type StateOfWork } from '#db/schema/index.ts'

export type CareerPosting = Awaited<ReturnType<typeof postingsOf>>[number]
export type Absence = Awaited<ReturnType<typeof absencesOf>>[number]

export const postingColumns = {
  id: postings.id,
  agencyId: postings.agencyId,
  unit: postings.unit,
  position: postings.position,
  title: postings.title,
  grade: postings.grade,
  job: postings.job,
  leading: postings.leading,
  from: postings.from,
  until: postings.until,
}

/** Every posting, the latest first; agencies named as they were when it began. */
export async function postingsOf(personId: string) {
  return db
    .select({ ...postingColumns, kind: postings.kind, agencyName: agencyNames.name, decision: paper })
    .from(postings)
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), wasNamedThen))
    .leftJoin(decisions, eq(decisions.id, postings.decisionId))
    .where(and(eq(postings.personId, personId), heldSomeDay(postings)))
    .orderBy(desc(postings.from), desc(postings.kind), asc(postings.id))
    .limit(100)
}

/** Long leave, secondment, retirement: the latest first. */
export async function absencesOf(personId: string) {
  return db
    .select({
      id: personStates.id,
      state: personStates.state,
      from: personStates.from,
      until: personStates.until,
      note: personStates.note,
      postingId: personStates.postingId,
      decision: paper,
    })
    .from(personStates)
    .leftJoin(decisions, eq(decisions.id, personStates.decisionId))
    .where(and(eq(personStates.personId, personId), heldSomeDay(personStates)))
    .orderBy(desc(personStates.from), asc(personStates.id))
    .limit(50)
}

/** Why somebody is not at work on a day; null where they are. */
export async function absenceOn(personId: string, day: Day = today()) {
  const [absence] = await db
    .select({ id: personStates.id, state: personStates.state, from: personStates.from, postingId: personStates.postingId })
    .from(personStates)
    .where(and(eq(personStates.personId, personId), holdsOn(personStates, day)))
    .orderBy(desc(personStates.from), asc(personStates.id))
    .limit(1)
  return absence ?? null
}

/** Not one of the register's working people any more. */
export const goneStates = ['retired', 'left'] as const satisfies StateOfWork[]

export function isGone(state: StateOfWork | undefined): boolean {
  return goneStates.some((gone) => gone === state)
}

const paper = { number: decisions.number, issuer: decisions.issuer, issuedOn: decisions.issuedOn, title: decisions.title }

const wasNamedThen = and(
  or(isNull(agencyNames.from), lte(agencyNames.from, postings.from)),
  or(isNull(agencyNames.until), gt(agencyNames.until, postings.from)),
)
