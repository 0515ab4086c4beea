/** Taking a paper back: a row, so that it stays known. */
import { desc, eq } from 'drizzle-orm'
import { demand } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { certificateStatuses } from '#db/schema/index.ts'
import type { Certificate } from './issuing.ts'

export async function revoke(actor: Person, certificate: Certificate, reason: string): Promise<void> {
  demand(actor, 'certificate.revoke')
  await transaction(async (tx) => {
    if (await isRevoked(certificate)) refuse('certificate.revokedAlready')
    await tx.insert(certificateStatuses).values({ certificateId: certificate.id, status: 'revoked', at: now(), by: actor.id, reason })
    const about = { kind: 'certificate', id: certificate.id, personId: certificate.personId, agencyId: certificate.issuerId } as const
    await record(actor, 'certificate.revoked', about, { number: certificate.registerNumber })
  })
}

export async function isRevoked(certificate: Pick<Certificate, 'id'>): Promise<boolean> {
  const [last] = await db
    .select({ status: certificateStatuses.status })
    .from(certificateStatuses)
    .where(eq(certificateStatuses.certificateId, certificate.id))
    .orderBy(desc(certificateStatuses.at), desc(certificateStatuses.id))
    .limit(1)
  return last?.status === 'revoked'
}
