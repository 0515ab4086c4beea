/** The PDF of a certificate: made once and kept. */
import { eq } from 'drizzle-orm'
import { may, scopeOf } from '#app/domain/access.ts'
import { fileWith, keepFile } from '#app/domain/file/keeping.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { certificates } from '#db/schema/index.ts'
import type { Certificate } from './issuing.ts'

/** One's own, or that of somebody within one's scope; any other is Missing. */
export async function certificateById(reader: Person, id: string | undefined): Promise<Certificate> {
  const [row] = await db
    .select()
    .from(certificates)
    .where(eq(certificates.id, id ?? ''))
  const certificate = found(row)
  if (certificate.personId === reader.id) return certificate
  if (!may(reader, 'completion.see') || !(await isWithin(scopeOf(reader, 'completion.see'), certificate.personId))) missing()
  return certificate
}

export async function paperOf(certificate: Certificate): Promise<Uint8Array | null> {
  return certificate.fileHash ? ((await fileWith(certificate.fileHash))?.bytes ?? null) : null
}

/** Answers the bytes that are kept: the first ones, if two were drawn at once. */
export async function keepPaper(certificate: Certificate, bytes: Uint8Array): Promise<Uint8Array> {
  return transaction(async (tx) => {
    const [now] = await db.select().from(certificates).where(eq(certificates.id, certificate.id))
    const kept = now && (await paperOf(now))
    if (kept) return kept
    const hash = await keepFile({ mime: 'application/pdf', bytes })
    await tx.update(certificates).set({ fileHash: hash }).where(eq(certificates.id, certificate.id))
    return bytes
  })
}
