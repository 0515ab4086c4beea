/** Two records side by side: whoever sees one of them but not the other sees neither here. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { accountOf } from '#app/domain/account/accounts.ts'
import { personWithin } from '#app/domain/account/reach.ts'
import { papersOf } from '#app/domain/certificate/holding.ts'
import { completionsOf } from '#app/domain/completion/record.ts'
import { absencesOf, postingsOf } from '#app/domain/person/career.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { courseVersions, dismissals, enrolments, people } from '#db/schema/index.ts'
import { reasonsOf } from './alike.ts'

/** What the register says of somebody, in the order it is told. */
export const mergedFields = ['fullName', 'staffCode', 'type', 'sex', 'birthDate', 'citizenId', 'email', 'phone'] as const
export type MergedField = (typeof mergedFields)[number]
export type Sided = Awaited<ReturnType<typeof sideOf>>

export async function bothWithin(actor: Actor, oneId: string, otherId: string): Promise<[string, string]> {
  if (oneId === otherId) missing()
  const [one, other] = [await personWithin(actor, 'person.merge', oneId), await personWithin(actor, 'person.merge', otherId)]
  return [one.id, other.id]
}

/** `differing`: fields of which the two say different things. */
export async function pairFor(actor: Actor, oneId: string, otherId: string) {
  await bothWithin(actor, oneId, otherId)
  const [one, other] = [await sideOf(oneId), await sideOf(otherId)]
  const parted = await db.$count(
    dismissals,
    and(inArray(dismissals.oneId, [oneId, otherId]), inArray(dismissals.otherId, [oneId, otherId]), isNull(dismissals.endedAt)),
  )
  return {
    one,
    other,
    reasons: reasonsOf(one.person, other.person),
    differing: mergedFields.filter((field) => one.person[field] !== other.person[field]),
    isParted: parted > 0,
  }
}

async function sideOf(personId: string) {
  const completions = await completionsOf({ id: personId })
  const papers = await papersOf(completions.map(({ id }) => id))
  return {
    person: await personAsWritten(personId),
    postings: await postingsOf(personId),
    absences: await absencesOf(personId),
    completions: completions.map(({ id, completedOn, snapshot: { courseTitle } }) => ({
      ...{ id, completedOn, courseTitle },
      registerNumber: papers.get(id)?.registerNumber ?? null,
    })),
    open: await openTitles(personId),
    account: await accountOf(personId),
  }
}

export async function personAsWritten(personId: string) {
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  return found(person)
}

async function openTitles(personId: string): Promise<string[]> {
  const rows = await db
    .select({ title: courseVersions.title })
    .from(enrolments)
    .innerJoin(courseVersions, eq(courseVersions.id, enrolments.versionId))
    .where(and(eq(enrolments.personId, personId), isNull(enrolments.closedAt)))
    .limit(100)
  return rows.map(({ title }) => title)
}
