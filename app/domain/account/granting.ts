/** Roles: granted for a subtree and a time, revoked with a reason. Rights taken away end the sessions that held them. */
import { and, asc, desc, eq, gt, isNull, or } from 'drizzle-orm'
import { demand } from '#app/domain/access.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, grants, people, type Role } from '#db/schema/index.ts'
import { openAccount } from './accounts.ts'
import { endSessionsOf } from './sessions.ts'

export type NewGrant = { role: Role; agencyId: string; from: Day; until: Day | null; reason: string | null }

export async function grantRole(actor: Person, personId: string, grant: NewGrant): Promise<void> {
  demand(actor, 'role.grant')
  await transaction(async (tx) => {
    await openAccount(actor, personId)
    const [made] = await tx.insert(grants).values({ ...grant, personId, grantedBy: actor.id, grantedAt: now() }).returning({ id: grants.id })
    await record(actor, 'role.granted', { kind: 'grant', id: found(made).id, personId, agencyId: grant.agencyId }, { role: grant.role, until: grant.until })
  })
}

export async function revokeGrant(actor: Person, grantId: string, reason: string): Promise<void> {
  demand(actor, 'role.grant')
  await transaction(async (tx) => {
    const [row] = await tx.select().from(grants).where(and(eq(grants.id, grantId), isNull(grants.revokedAt)))
    const grant = found(row)
    if (grant.role === 'administrator' && (await administrators()) <= 1) refuse('role.lastAdministrator')
    await tx.update(grants).set({ revokedAt: now(), revokedBy: actor.id, reason }).where(eq(grants.id, grant.id))
    await endSessionsOf((await openAccount(actor, grant.personId)).id)
    await record(actor, 'role.revoked', { kind: 'grant', id: grant.id, personId: grant.personId, agencyId: grant.agencyId }, { role: grant.role })
  })
}

const grantsShown = 300

/** Every grant that holds now or later, by role; of one person, or of all. */
export async function grantsHeld(personId?: string) {
  return db
    .select({ id: grants.id, personId: grants.personId, personName: people.fullName, role: grants.role, agencyName: agencyNames.name, from: grants.from, until: grants.until })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, grants.agencyId), holdsOn(agencyNames, today())))
    .where(and(isNull(grants.revokedAt), or(isNull(grants.until), gt(grants.until, today())), personId ? eq(grants.personId, personId) : undefined))
    .orderBy(asc(grants.role), asc(people.sortKey), desc(grants.from))
    .limit(grantsShown)
}

async function administrators(): Promise<number> {
  return db.$count(grants, and(eq(grants.role, 'administrator'), isNull(grants.revokedAt), holdsOn(grants, today())))
}
