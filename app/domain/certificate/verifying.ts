/** What anybody may learn of a paper: what is printed on it, and what became of it. */
import { and, asc, eq, or } from 'drizzle-orm'
import { fold } from '#app/domain/folding.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db } from '#db'
import { certificates, certificateStatuses, type PaperDocument } from '#db/schema/index.ts'
import { foldNumber } from './numbers.ts'

export type Verification = {
  document: PaperDocument
  valid: boolean
  statuses: { status: 'issued' | 'revoked' | 'restored'; at: Date; reason: string | null }[]
}

/** By the 128 bits that only the paper carries. */
export async function verificationOf(code: string | undefined): Promise<Verification> {
  const [row] = await db
    .select({ id: certificates.id, document: certificates.document })
    .from(certificates)
    .where(eq(certificates.code, (code ?? '').toLowerCase()))
  const certificate = found(row)
  const statuses = await db
    .select({ status: certificateStatuses.status, at: certificateStatuses.at, reason: certificateStatuses.reason })
    .from(certificateStatuses)
    .where(eq(certificateStatuses.certificateId, certificate.id))
    .orderBy(asc(certificateStatuses.at), asc(certificateStatuses.id))
  return { document: certificate.document, valid: statuses.at(-1)?.status !== 'revoked', statuses }
}

/** By a number, which runs in order and so proves nothing alone: the name on the paper must be known too. Answers the code. */
export async function codeByNumber(number: string, personName: string): Promise<string> {
  const folded = foldNumber(number)
  const rows = await db
    .select({ code: certificates.code, document: certificates.document })
    .from(certificates)
    .where(and(or(eq(certificates.foldedRegisterNumber, folded), eq(certificates.foldedSerial, folded))))
    .limit(20)
  const matching = rows.filter((row) => fold(row.document.personName) === fold(personName))
  const [only, ...others] = matching
  if (!only || others.length > 0) refuse('certificate.notFound')
  return only.code
}
