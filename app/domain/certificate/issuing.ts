/** The paper of a completion: numbered without gap or repeat per issuing agency and year, its document frozen. */
import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { standInFor } from '#app/domain/agency/standing-in.ts'
import { agencyByKey, agencyOn } from '#app/domain/agency/tree.ts'
import { dayOf, now } from '#app/domain/clock.ts'
import type { Completion } from '#app/domain/completion/completing.ts'
import { record } from '#app/domain/history/recording.ts'
import { db, transaction, type Writer } from '#db'
import { certificates, certificateStatuses, courseVersions, issuers, type PaperDocument, registers } from '#db/schema/index.ts'
import { foldNumber } from './numbers.ts'

export type Certificate = typeof certificates.$inferSelect

/** Null where the course names no agency that issues papers. Twice is once. */
export async function issueCertificate(actor: Actor, completion: Completion): Promise<Certificate | null> {
  return transaction(async (tx) => {
    const held = await certificateOf(completion.id)
    if (held) return held
    const issuer = await issuerOf(completion.versionId)
    if (!issuer) return null
    const at = now()
    const year = Number(dayOf(at).slice(0, 4))
    const sequence = await nextIn(tx, issuer.agencyId, year)
    const registerNumber = `${String(sequence).padStart(2, '0')}/${year}/GXN-${issuer.code}`
    const serial = `${issuer.code} ${String(await nextIn(tx, issuer.agencyId, runningOn)).padStart(7, '0')}`
    const document = documentOf(completion, issuer, { registerNumber, serial, issuedOn: dayOf(at) })
    const [certificate] = await tx
      .insert(certificates)
      .values({
        completionId: completion.id,
        personId: completion.personId,
        issuerId: issuer.agencyId,
        year,
        sequence,
        registerNumber,
        serial,
        foldedRegisterNumber: foldNumber(registerNumber),
        foldedSerial: foldNumber(serial),
        code: randomBytes(16).toString('hex'),
        document,
        issuedAt: at,
      })
      .returning()
    if (!certificate) throw new Error('a certificate was not stored')
    await tx.insert(certificateStatuses).values({ certificateId: certificate.id, status: 'issued', at, by: actor.id })
    await record(
      actor,
      'certificate.issued',
      { kind: 'certificate', id: certificate.id, personId: completion.personId, agencyId: issuer.agencyId },
      { number: registerNumber },
    )
    return certificate
  })
}

export async function certificateOf(completionId: string): Promise<Certificate | null> {
  const [certificate] = await db.select().from(certificates).where(eq(certificates.completionId, completionId))
  return certificate ?? null
}

/** The serial runs on through the years: its register has year 0. */
const runningOn = 0

async function nextIn(tx: Writer, issuerId: string, year: number): Promise<number> {
  const register = and(eq(registers.issuerId, issuerId), eq(registers.year, year))
  await tx.insert(registers).values({ issuerId, year, last: 0 }).onConflictDoNothing()
  const [row] = await db.select({ last: registers.last }).from(registers).where(register)
  const next = (row?.last ?? 0) + 1
  await tx.update(registers).set({ last: next }).where(register)
  return next
}

type Issuer = { agencyId: string; code: string; paperTitle: string; place: string; name: string; superior: string | null }

async function issuerOf(versionId: string): Promise<Issuer | null> {
  const [version] = await db.select({ key: courseVersions.issuer }).from(courseVersions).where(eq(courseVersions.id, versionId))
  const agency = version && ((await agencyByKey(version.key)) ?? (await standInFor(version.key)))
  if (!agency) return null
  const [issuer] = await db.select().from(issuers).where(eq(issuers.agencyId, agency.id))
  if (!issuer) return null
  const superior = agency.parentId ? await agencyOn(dayOf(now()), agency.parentId) : null
  return { ...issuer, name: agency.name, superior: superior && superior.kind !== 'province' ? superior.name : null }
}

function documentOf(
  completion: Completion,
  issuer: Issuer,
  numbers: { registerNumber: string; serial: string; issuedOn: string },
): PaperDocument {
  const { snapshot } = completion
  return {
    title: issuer.paperTitle,
    issuerName: issuer.name,
    issuerSuperior: issuer.superior,
    place: issuer.place,
    personName: snapshot.personName,
    position: snapshot.position,
    agencyName: snapshot.agencyPath[0] ?? '',
    courseTitle: snapshot.courseTitle,
    ...coursesOf(snapshot),
    versionNumber: snapshot.versionNumber,
    versionHash: snapshot.versionHash,
    periods: snapshot.periods,
    right: completion.right,
    total: completion.total,
    startedOn: dayOf(new Date(snapshot.enrolledAt)),
    completedOn: completion.completedOn,
    ...numbers,
  }
}

function coursesOf({ courses }: Completion['snapshot']): Pick<PaperDocument, 'courses' | 'optionalCourses'> {
  if (!courses) return {}
  const optionalCourses = courses.filter(({ optional }) => optional).map(({ title }) => title)
  return { courses: courses.length - optionalCourses.length, ...(optionalCourses.length > 0 && { optionalCourses }) }
}
