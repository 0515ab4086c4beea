/** Coverage has one definition, and this is it: who is obliged on a day, how each stands, since when, who is excluded and why. */
import { and, asc, count, desc, eq, exists, gt, gte, inArray, isNull, lt, lte, max, notExists, or, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { among } from './among.ts'
import { holdsOn } from './dated.ts'
import { db } from './index.ts'
import {
  attempts,
  completions,
  enrolments,
  moduleProgress,
  people,
  type PersonType,
  personStates,
  postings,
  type StateOfWork,
} from './schema/index.ts'

export type Question = {
  day: string
  personTypes: PersonType[]
  /** All of them are asked: one course, or those of a whole requirement; or so many of them as `need` says. */
  courseIds: string[]
  need?: number
  /** Courses of the programmes among them: whoever holds or learns one is on the way. */
  within: string[]
  agencies: string[]
  /** Who has done nothing from then on is idle. */
  idleFrom: Date
  /** Only these, where told. */
  people?: string[]
}

/** `excluded` outweighs the rest: whoever is away that day is not asked what they have learnt. `doing`: some of it held or begun. */
export type Standing = 'done' | 'doing' | 'idle' | 'todo' | 'excluded'
export type Count = { agencyId: string; standing: Standing; since: string | null; people: number }

/** Everybody with a main posting in these agencies that day, of a type the requirement covers: each person once. */
export function peopleCovered(question: Question) {
  const { courseIds, within, day } = question
  const leading = [...courseIds, ...within]
  const person = peoplePosted(question)
  const id = person.personId
  const isDone = sql`${person.held} >= ${leastOf(question)}`
  const isUnderWay = or(gt(person.held, 0), exists(opened(id, leading)), within.length > 0 ? exists(latest(id, within, day)) : undefined)
  const standing = sql<Standing>`case when ${person.reason} is not null then 'excluded' when ${isDone} then 'done' when ${isUnderWay} then case when ${stirred(id, question)} then 'doing' else 'idle' end else 'todo' end`
  return db
    .select({
      personId: id,
      sortKey: person.sortKey,
      agencyId: person.agencyId,
      position: person.position,
      unit: person.unit,
      reason: person.reason,
      held: person.held,
      standing: standing.as('standing'),
      since: sql<string | null>`case when ${person.reason} is null and ${isDone} then (${unbroken(id, courseIds, day)}) end`.as('since'),
      completionId: sql<string | null>`case when ${isDone} then (${latest(id, courseIds, day)}) end`.as('completion_held'),
    })
    .from(person)
    .as('covered')
}

export type Covered = ReturnType<typeof peopleCovered>
export type Posted = ReturnType<typeof peoplePosted>

/** N is everybody but the excluded, n the done, who are told apart by the day since which they are. Agencies with nobody covered have no rows. */
export async function countCoverage(question: Question): Promise<Count[]> {
  if (question.agencies.length === 0) return []
  const covered = peopleCovered(question)
  return db
    .select({ agencyId: covered.agencyId, standing: covered.standing, since: covered.since, people: count() })
    .from(covered)
    .groupBy(covered.agencyId, covered.standing, covered.since)
}

/** Of more agencies than these, people are gone through by name until enough are found. */
export const fewAgencies = 4

/**
 * Who is posted there, why they are away, and how many of the courses they hold.
 * SQLite goes through a cross join in the order it is written, and so can stop at the end of a page.
 */
export function peoplePosted(question: Question) {
  const { day, courseIds, agencies, people: only } = question
  const away = db
    .select({ state: personStates.state })
    .from(personStates)
    .where(and(eq(personStates.personId, people.id), holdsOn(personStates, day)))
    .orderBy(desc(personStates.from), asc(personStates.id))
    .limit(1)
  const held = db
    .select({ held: sql`cast(count(distinct ${completions.courseId}) as integer)` })
    .from(completions)
    .where(holding(people.id, courseIds, day))
  const person = {
    personId: people.id,
    sortKey: people.sortKey,
    agencyId: postings.agencyId,
    position: postings.position,
    unit: postings.unit,
    reason: sql<StateOfWork | null>`(${away})`.as('away_for'),
    held: sql<number>`(${held})`.as('held'),
  }
  const isByPerson = only !== undefined || agencies.length > fewAgencies
  return (isByPerson ? db.select(person).from(people).crossJoin(postings) : db.select(person).from(postings).crossJoin(people))
    .where(postedThere(question))
    .as('posted')
}

/** Of people and their postings: those whom the requirement covers, in these agencies that day. */
export function postedThere({ day, personTypes, agencies, people: only }: Question): SQL | undefined {
  return and(
    eq(people.id, postings.personId),
    among(postings.agencyId, agencies),
    inArray(people.type, personTypes),
    eq(postings.kind, 'main'),
    holdsOn(postings, day),
    only && among(people.id, only),
  )
}

/** Held, they make somebody done. */
export function leastOf({ courseIds, need = courseIds.length }: Question): number {
  return Math.max(1, need)
}

/** Completions of the person in hand that hold that day. */
function holding(person: PgColumn, courseIds: string[], day: string): SQL | undefined {
  return and(
    eq(completions.personId, person),
    inArray(completions.courseId, courseIds),
    lte(completions.completedOn, day),
    or(isNull(completions.expiresOn), gt(completions.expiresOn, day)),
  )
}

function latest(person: PgColumn, courseIds: string[], day: string) {
  return db
    .select({ id: completions.id })
    .from(completions)
    .where(holding(person, courseIds, day))
    .orderBy(desc(completions.completedOn), desc(completions.id))
    .limit(1)
}

/** The day since which all are held without a gap: the last completion that no earlier one of its course reached up to. */
function unbroken(person: PgColumn, courseIds: string[], day: string) {
  const earlier = alias(completions, 'earlier')
  const reaching = db
    .select({ id: earlier.id })
    .from(earlier)
    .where(
      and(
        eq(earlier.personId, completions.personId),
        eq(earlier.courseId, completions.courseId),
        lt(earlier.completedOn, completions.completedOn),
        or(isNull(earlier.expiresOn), gte(earlier.expiresOn, completions.completedOn)),
      ),
    )
  return db
    .select({ since: max(completions.completedOn) })
    .from(completions)
    .where(
      and(
        eq(completions.personId, person),
        inArray(completions.courseId, courseIds),
        lte(completions.completedOn, day),
        notExists(reaching),
      ),
    )
}

function opened(person: PgColumn, courseIds: string[], condition?: SQL) {
  return db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.personId, person), inArray(enrolments.courseId, courseIds), isNull(enrolments.closedAt), condition))
}

/** Took a course up, opened or finished a lesson, sat or handed in a quiz, completed a course. */
function stirred(person: PgColumn, { courseIds, within, idleFrom }: Question): SQL | undefined {
  const leading = [...courseIds, ...within]
  const read = db
    .select({ id: moduleProgress.moduleId })
    .from(moduleProgress)
    .where(
      and(eq(moduleProgress.enrolmentId, enrolments.id), or(gte(moduleProgress.openedAt, idleFrom), gte(moduleProgress.doneAt, idleFrom))),
    )
  const sat = db
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolments.id), or(gte(attempts.startedAt, idleFrom), gte(attempts.submittedAt, idleFrom))))
  const learnt = opened(person, leading, or(gte(enrolments.enrolledAt, idleFrom), exists(read), exists(sat)))
  const completed = db
    .select({ id: completions.id })
    .from(completions)
    .where(and(eq(completions.personId, person), inArray(completions.courseId, leading), gte(completions.completedAt, idleFrom)))
  return or(exists(learnt), exists(completed))
}
