/** Drafting an act: its paper and days, then its steps. Nothing happens to any agency yet. */
import { and, eq } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { cited, type Document } from '#app/domain/agency/citing.ts'
import { chosenAgency } from '#app/domain/agency/choosing.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { tidy } from '#app/domain/folding.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, invalid, missing, refuse } from '#app/domain/problem.ts'
import type { Person } from '#app/domain/person/register.ts'
import { db, transaction } from '#db'
import { actAgencies, type AgencyKind, acts, actSteps, type SuccessionKind } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { type Act, readAct } from './acts.ts'

type Draft = { title: string; document: Document; legalOn: Day; operationalOn: Day }

/** As typed: agencies by whatever tells them. `founded`: the receiver is new. */
export type StepDraft = {
  kind: SuccessionKind
  from: string
  to: string | null
  founded: { name: string; kind: AgencyKind; under: string; code: string | null } | null
  name: string | null
  note: string | null
}

/** Answers the id. */
export async function draftAct(officer: Person, { title, document, legalOn, operationalOn }: Draft): Promise<string> {
  demand(officer, 'act.draft')
  if (operationalOn < today()) invalid('operationalOn', 'act.dayPassed')
  if (legalOn > operationalOn) invalid('legalOn', 'act.legalAfterOperational')
  return transaction(async (tx) => {
    const decisionId = await cited(document)
    const [made] = await tx
      .insert(acts)
      .values({ title: tidy(title), decisionId, legalOn, operationalOn, draftedBy: officer.id, draftedAt: now() })
      .returning({ id: acts.id })
    const { id } = found(made)
    await record(officer, 'act.drafted', { kind: 'act', id }, { number: document.number })
    return id
  })
}

export async function addStep(officer: Actor, act: Act, draft: StepDraft): Promise<void> {
  demand(officer, 'act.draft')
  const { kind, note } = draft
  await transaction(async (tx) => {
    demandDraft(await readAct(act.id))
    const fromId = await ownAgency(officer, 'from', draft.from)
    const needsReceiver = kind !== 'rename' && kind !== 'dissolve'
    const toId = needsReceiver && draft.to ? await ownAgency(officer, 'to', draft.to) : null
    if (kind === 'move' && !toId) invalid('to', 'field.required')
    if (kind === 'rename' && !draft.name) invalid('name', 'field.required')
    const newId = needsReceiver && kind !== 'move' && !toId ? await founding(officer, act, draft.founded) : null
    if (toId === fromId) invalid('to', 'act.itself')
    const last = Math.max(0, ...(await readAct(act.id)).steps.map(({ place }) => place))
    const name = kind === 'rename' ? draft.name : null
    await tx.insert(actSteps).values({ actId: act.id, place: last + 1, kind, fromId, toId, newId, name, note })
    await record(officer, 'act.stepAdded', { kind: 'act', id: act.id, agencyId: fromId })
  })
}

export async function removeStep(officer: Actor, act: Act, stepId: string): Promise<void> {
  demand(officer, 'act.draft')
  await transaction(async (tx) => {
    demandDraft(await readAct(act.id))
    const [gone] = await tx
      .delete(actSteps)
      .where(and(eq(actSteps.id, stepId), eq(actSteps.actId, act.id)))
      .returning({ fromId: actSteps.fromId, newId: actSteps.newId })
    const { fromId, newId } = found(gone)
    if (newId && (await db.$count(actSteps, eq(actSteps.newId, newId))) === 0) await tx.delete(actAgencies).where(eq(actAgencies.id, newId))
    await record(officer, 'act.stepRemoved', { kind: 'act', id: act.id, agencyId: fromId })
  })
}

/** What is approved stands as it was read; it can only be withdrawn. */
function demandDraft({ status }: Act): void {
  if (status !== 'draft') refuse('act.notDraft')
}

/** One agency named in several steps of an act is founded once. */
async function founding(officer: Actor, { id: actId }: Act, given: StepDraft['founded']): Promise<string> {
  if (!given) return invalid('to', 'act.noReceiver')
  const name = tidy(given.name)
  const [known] = await db
    .select({ id: actAgencies.id })
    .from(actAgencies)
    .where(and(eq(actAgencies.actId, actId), eq(actAgencies.name, name)))
  if (known) return known.id
  const parentId = await ownAgency(officer, 'under', given.under)
  return transaction(async (tx) => {
    const [made] = await tx
      .insert(actAgencies)
      .values({ actId, name, kind: given.kind, parentId, code: given.code })
      .returning({ id: actAgencies.id })
    return found(made).id
  })
}

/** An agency outside the officer's scope is Missing. */
async function ownAgency(officer: Actor, field: string, text: string): Promise<string> {
  const { id } = await chosenAgency(field, text)
  return (await subtreeIds(scopeOf(officer, 'act.draft'), today())).includes(id) ? id : missing()
}
