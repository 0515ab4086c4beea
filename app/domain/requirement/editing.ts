/** Making, amending and closing requirements. What was completed is never touched. */
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type Actor, demand, scopeOf, system } from '#app/domain/access.ts'
import { cited, type Document } from '#app/domain/agency/citing.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid, missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { courses, type PersonType, requirementCourses, requirementPersonTypes, requirements } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { type Requirement, requirementFor } from './requiring.ts'

export type Wording = {
  title: string
  document: Document
  agencyId: string
  from: Day
  deadline: Day
  personTypes: PersonType[]
  courseIds: string[]
}

/** Answers the id. */
export async function makeRequirement(actor: Actor, wording: Wording): Promise<string> {
  demand(actor, 'requirement.edit')
  return transaction(async (tx) => {
    await check(actor, wording)
    const { title, agencyId, from, deadline } = wording
    const [made] = await tx
      .insert(requirements)
      .values({ title, agencyId, from, deadline, decisionId: await cited(wording.document), createdAt: now(), createdBy: actor.id })
      .returning({ id: requirements.id })
    if (!made) throw new Error('a requirement was not stored')
    await setParts(made.id, wording)
    await record(actor, 'requirement.made', { kind: 'requirement', id: made.id, agencyId }, { deadline })
    return made.id
  })
}

export async function amendRequirement(actor: Actor, { id }: Requirement, wording: Wording): Promise<void> {
  await transaction(async (tx) => {
    await requirementFor(actor, id)
    await check(actor, wording)
    const { title, agencyId, from, deadline } = wording
    await tx
      .update(requirements)
      .set({ title, agencyId, from, deadline, decisionId: await cited(wording.document) })
      .where(eq(requirements.id, id))
    await setParts(id, wording)
    await record(actor, 'requirement.changed', { kind: 'requirement', id, agencyId }, { deadline })
  })
}

export async function closeRequirement(actor: Actor, { id, agencyId }: Requirement): Promise<void> {
  await transaction(async (tx) => {
    await requirementFor(actor, id)
    const closed = await tx
      .update(requirements)
      .set({ closedAt: now() })
      .where(and(eq(requirements.id, id), isNull(requirements.closedAt)))
      .returning({ id: requirements.id })
    if (closed.length > 0) await record(actor, 'requirement.closed', { kind: 'requirement', id, agencyId })
  })
}

export async function reopenRequirement(actor: Actor, { id, agencyId }: Requirement): Promise<void> {
  await transaction(async (tx) => {
    await requirementFor(actor, id)
    const reopened = await tx
      .update(requirements)
      .set({ closedAt: null })
      .where(and(eq(requirements.id, id), isNotNull(requirements.closedAt)))
      .returning({ id: requirements.id })
    if (reopened.length > 0) await record(actor, 'requirement.reopened', { kind: 'requirement', id, agencyId })
  })
}

async function check(actor: Actor, { from, deadline, personTypes, courseIds, agencyId }: Wording): Promise<void> {
  if (deadline < from) invalid('deadline', 'requirement.deadlineEarly')
  if (personTypes.length === 0) invalid('personTypes', 'requirement.chooseTypes')
  if (courseIds.length === 0 || (await db.$count(courses, inArray(courses.id, courseIds))) < courseIds.length)
    invalid('courseIds', 'requirement.chooseCourses')
  if (actor !== system && !(await subtreeIds(scopeOf(actor, 'requirement.edit'), today())).includes(agencyId)) missing()
}

async function setParts(requirementId: string, { personTypes, courseIds }: Wording): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(requirementPersonTypes).where(eq(requirementPersonTypes.requirementId, requirementId))
    await tx.delete(requirementCourses).where(eq(requirementCourses.requirementId, requirementId))
    await tx.insert(requirementPersonTypes).values(personTypes.map((personType) => ({ requirementId, personType })))
    await tx.insert(requirementCourses).values(courseIds.map((courseId, place) => ({ requirementId, courseId, place })))
  })
}
