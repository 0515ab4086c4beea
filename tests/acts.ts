/** Acts drafted and approved in one go, and what must stay the same whatever act takes effect. */
import { and, eq } from 'drizzle-orm'
import { grantRole } from '#app/domain/account/granting.ts'
import { agenciesUnder, agencyByKey } from '#app/domain/agency/tree.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { partOf, questionOf } from '#app/domain/coverage/parts.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { readAct } from '#app/domain/reorganisation/acts.ts'
import { approve } from '#app/domain/reorganisation/approving.ts'
import { addStep, draftAct, type StepDraft } from '#app/domain/reorganisation/drafting.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { countCoverage } from '#db/coverage.ts'
import { holdsOn } from '#db/dated.ts'
import { agencies, postings } from '#db/schema/index.ts'
import { actor } from './cast.ts'

export type ShortStep = Pick<StepDraft, 'kind' | 'from'> & Partial<StepDraft>

/** A second administrator, who approves what `quantri` drafts. */
export async function second(): Promise<Person> {
  const leader = await actor('lanhdao')
  if (!leader.grants.some(({ role }) => role === 'administrator')) {
    const agencyId = found(await agencyByKey('tinh-lang-son')).id
    const grant = { role: 'administrator', agencyId, from: today(), until: null, reason: null } as const
    await grantRole(await actor('quantri'), leader.id, grant)
  }
  return actor('lanhdao')
}

export async function drafted(steps: ShortStep[], operationalOn: Day = today(), title = 'Phương án thử'): Promise<string> {
  const officer = await actor('quantri')
  const id = await draftAct(officer, {
    title,
    document: { number: '9/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Lạng Sơn', issuedOn: '2026-11-20', title: 'Nghị quyết thử' },
    legalOn: '2026-11-20',
    operationalOn,
  })
  for (const step of steps) await addStep(officer, await readAct(id), { to: null, founded: null, name: null, note: null, ...step })
  return id
}

export async function approved(steps: ShortStep[], operationalOn?: Day): Promise<string> {
  const id = await drafted(steps, operationalOn)
  await approve(await second(), await readAct(id))
  return id
}

/** By agency: everybody covered on a day, and how they stand. */
export async function coverageOn(day: Day): Promise<string[]> {
  const [requirement] = await openRequirements()
  const ids = (await db.select({ id: agencies.id }).from(agencies)).map(({ id }) => id)
  const counts = await countCoverage(questionOf(found(requirement), partOf(found(requirement), null), ids, day))
  return counts.map(({ agencyId, standing, since, people }) => `${agencyId} ${standing} ${since} ${people}`).sort()
}

/** Each person with a main posting that day as often as they have one. */
export async function posted(day: Day): Promise<string[]> {
  const rows = await db
    .select({ id: postings.personId })
    .from(postings)
    .where(and(eq(postings.kind, 'main'), holdsOn(postings, day)))
  return rows.map(({ id }) => id).sort()
}

export async function openNames(): Promise<string[]> {
  return (await agenciesUnder([found(await agencyByKey('tinh-lang-son')).id])).map(({ name }) => name)
}
