/** Making, changing and closing requirements. What was completed is never touched; what is counted is counted anew. */
import { and, eq } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { type Day, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, invalid } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { decisions, type PersonType, requirementCourses, requirementPersonTypes, requirements } from '#db/schema/index.ts'
import { requirementById } from './requiring.ts'

export type Wording = {
  title: string
  document: { number: string; issuer: string; issuedOn: Day; title: string }
  agencyId: string
  from: Day
  deadline: Day
  personTypes: PersonType[]
  courseIds: string[]
}

/** Answers the id. */
export async function makeRequirement(actor: Actor, wording: Wording): Promise<string> {
  demand(actor, 'requirement.edit')
  checked(wording)
  return transaction(async (tx) => {
    const { title, agencyId, from, deadline } = wording
    const [made] = await tx.insert(requirements).values({ title, agencyId, from, deadline, decisionId: await decisionOf(wording), createdAt: now(), createdBy: actor.id }).returning({ id: requirements.id })
    const { id } = found(made)
    await setParts(id, wording)
    await record(actor, 'requirement.made', { kind: 'requirement', id, agencyId })
    return id
  })
}

export async function changeRequirement(actor: Actor, id: string | undefined, wording: Wording): Promise<void> {
  demand(actor, 'requirement.edit')
  checked(wording)
  await transaction(async (tx) => {
    const requirement = await requirementById(id)
    const { title, agencyId, from, deadline } = wording
    await tx.update(requirements).set({ title, agencyId, from, deadline, decisionId: await decisionOf(wording) }).where(eq(requirements.id, requirement.id))
    await setParts(requirement.id, wording)
    await record(actor, 'requirement.changed', { kind: 'requirement', id: requirement.id, agencyId }, { deadline })
  })
}

export async function closeRequirement(actor: Actor, id: string | undefined): Promise<void> {
  demand(actor, 'requirement.edit')
  await transaction(async (tx) => {
    const requirement = await requirementById(id)
    await tx.update(requirements).set({ closedAt: requirement.closedAt ? null : now() }).where(eq(requirements.id, requirement.id))
    await record(actor, requirement.closedAt ? 'requirement.reopened' : 'requirement.closed', { kind: 'requirement', id: requirement.id, agencyId: requirement.agencyId })
  })
}

function checked({ from, deadline, personTypes, courseIds }: Wording) {
  if (deadline < from) invalid('deadline', 'requirement.deadlineEarly')
  if (personTypes.length === 0) invalid('personTypes', 'requirement.chooseTypes')
  if (courseIds.length === 0) invalid('courseIds', 'requirement.chooseCourses')
}

async function setParts(requirementId: string, { personTypes, courseIds }: Wording): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(requirementPersonTypes).where(eq(requirementPersonTypes.requirementId, requirementId))
    await tx.delete(requirementCourses).where(eq(requirementCourses.requirementId, requirementId))
    await tx.insert(requirementPersonTypes).values(personTypes.map((personType) => ({ requirementId, personType })))
    await tx.insert(requirementCourses).values(courseIds.map((courseId, place) => ({ requirementId, courseId, place })))
  })
}

async function decisionOf({ document }: Wording): Promise<string> {
  return transaction(async (tx) => {
    const same = and(eq(decisions.number, document.number), eq(decisions.issuer, document.issuer), eq(decisions.issuedOn, document.issuedOn))
    const [known] = await db.select({ id: decisions.id }).from(decisions).where(same)
    if (known) return known.id
    const [made] = await tx.insert(decisions).values(document).returning({ id: decisions.id })
    return found(made).id
  })
}
