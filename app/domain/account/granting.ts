/** Roles: granted for a subtree and a time, revoked with a reason. Either ends the sessions that began under other rights. */
import { and, asc, desc, eq, inArray, isNull, lt, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf, system } from '#app/domain/access.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, invalid, missing, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, grants, people, type Role } from '#db/schema/index.ts'
import { subtree, subtreeIds } from '#db/tree.ts'
import { openAccount } from './opening.ts'
import { demandAnotherAdministrator } from './administrators.ts'
import { lastingOn } from './lasting.ts'
import { personWithin } from './reach.ts'
import { endSessionsOf } from './sessions.ts'

export type NewGrant = { role: Role; agencyId: string; from: Day; until: Day | null; reason: string | null }

export async function grantRole(actor: Person, personId: string, grant: NewGrant): Promise<void> {
  await personWithin(actor, 'role.grant', personId)
  await demandReach(actor, grant.agencyId)
  if (grant.until && grant.until <= grant.from) invalid('until', 'role.untilBeforeFrom')
  await transaction(async (tx) => {
    if (await isHeld(personId, grant)) refuse('role.heldAlready')
    const account = await openAccount(actor, personId)
    if (personId !== actor.id) await endSessionsOf(account.id)
    const [made] = await tx
      .insert(grants)
      .values({ ...grant, personId, grantedBy: actor.id, grantedAt: now() })
      .returning({ id: grants.id })
    await record(
      actor,
      'role.granted',
      { kind: 'grant', id: found(made).id, personId, agencyId: grant.agencyId },
      { role: grant.role, until: grant.until },
    )
  })
}

export async function revokeGrant(actor: Person, grantId: string, reason: string): Promise<void> {
  demand(actor, 'role.grant')
  await transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(grants)
      .where(and(eq(grants.id, grantId), isNull(grants.revokedAt)))
    const grant = found(row)
    await demandReach(actor, grant.agencyId)
    if (grant.role === 'administrator') await demandAnotherAdministrator({ grantId: grant.id })
    await tx.update(grants).set({ revokedAt: now(), revokedBy: actor.id, reason }).where(eq(grants.id, grant.id))
    await endSessionsOf((await openAccount(actor, grant.personId)).id)
    await record(
      actor,
      'role.revoked',
      { kind: 'grant', id: grant.id, personId: grant.personId, agencyId: grant.agencyId },
      { role: grant.role },
    )
  })
}

const grantsShown = 300

/** What somebody holds now or will later, by role. */
export async function grantsHeld(personId: string) {
  return lasting(eq(grants.personId, personId))
}

/** What is held at the agencies whose roles the actor gives. */
export async function grantsWithin(actor: Actor) {
  demand(actor, 'role.grant')
  return lasting(inArray(grants.agencyId, subtree(scopeOf(actor, 'role.grant'), today())))
}

async function lasting(theirs: SQL) {
  return db
    .select({
      id: grants.id,
      personId: grants.personId,
      personName: people.fullName,
      role: grants.role,
      agencyName: agencyNames.name,
      from: grants.from,
      until: grants.until,
    })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, grants.agencyId), holdsOn(agencyNames, today())))
    .where(and(lastingOn(today()), theirs))
    .orderBy(asc(grants.role), asc(people.sortKey), desc(grants.from))
    .limit(grantsShown)
}

/** An agency outside the actor's own scope is Missing. */
async function demandReach(actor: Actor, agencyId: string): Promise<void> {
  if (actor !== system && !(await subtreeIds(scopeOf(actor, 'role.grant'), today())).includes(agencyId)) missing()
}

/** The same role for the same agency, at some time that both cover. */
async function isHeld(personId: string, { role, agencyId, from, until }: NewGrant): Promise<boolean> {
  const same = and(eq(grants.personId, personId), eq(grants.role, role), eq(grants.agencyId, agencyId))
  return (await db.$count(grants, and(same, lastingOn(from), until ? lt(grants.from, until) : undefined))) > 0
}
