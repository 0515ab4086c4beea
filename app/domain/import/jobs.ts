/** The three long works of a list: reading it, planning what it would do, doing that. Each may be begun again from the beginning. */
import { and, eq, isNotNull } from 'drizzle-orm'
import { type Actor, system } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import { actorOf, feedOfImport } from '#app/domain/feed/entering.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Job } from '#app/domain/job/holding.ts'
import type { Hear } from '#app/domain/job/progress.ts'
import { personById } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { feedPages, importRows, imports } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { textOf, type Table } from './cells.ts'
import { confirmUnlessDoubtful } from './confirming.ts'
import { type Import, importOf } from './listing.ts'
import { underPresentCodes } from './merged.ts'
import { type Plan, planOf } from './planning.ts'
import { peopleIn, sheetsOf, tablesOf } from './sheets.ts'
import { portions } from './portions.ts'
import { snapshotFor } from './snapshot.ts'
import { writePlan } from './writing.ts'

export async function readImport(hear: Hear, job: Job): Promise<void> {
  const one = await importOf(system, job.subjectId ?? '')
  hear('reading')
  const sheets = await sheetsOf(await tablesOf(one.fileHash), one.agencyId)
  await transaction((tx) => tx.update(imports).set({ sheets }).where(eq(imports.id, one.id)))
}

export async function planImport(hear: Hear, job: Job): Promise<void> {
  const officer = await officerOf(job)
  const one = await importOf(officer, job.subjectId ?? '')
  hear('reading')
  const tables = await tablesOf(one.fileHash)
  hear('comparing')
  const plan = await planFor(officer, one, tables)
  await transaction(async (tx) => {
    await tx.delete(importRows).where(eq(importRows.importId, one.id))
    let stored = 0
    for (const some of portions(plan.rows, 200)) {
      hear('storing', stored, plan.rows.length)
      await tx.insert(importRows).values(some.map((row) => shownRow(one, tables, row)))
      stored += some.length
    }
    await tx.update(imports).set({ plannedAt: now(), digest: plan.digest, figures: plan.figures }).where(eq(imports.id, one.id))
    if (await isToBeWritten(job)) await confirmUnlessDoubtful(officer, one.id)
  })
}

export async function writeImport(hear: Hear, job: Job): Promise<void> {
  hear('reading')
  const tables = await tablesOf((await importOf(system, job.subjectId ?? '')).fileHash)
  await transaction(async (tx) => {
    const officer = await officerOf(job)
    const one = await importOf(officer, job.subjectId ?? '')
    if (one.writtenAt) return
    hear('comparing')
    const plan = await planFor(officer, one, tables)
    if (plan.digest !== one.digest) refuse('import.changedSince')
    const agencies = await writePlan(tx, officer, { importId: one.id, effectiveOn: one.effectiveOn, type: one.type }, plan.rows, hear)
    hear('counting')
    await recount(agencies)
    await tx.update(imports).set({ writtenAt: now() }).where(eq(imports.id, one.id))
    const { new: entered, changed, moved, leaving } = plan.figures
    await record(officer, 'import.written', { kind: 'import', id: one.id, agencyId: one.agencyId }, { entered, changed, moved, leaving })
  })
}

/** A system has said beforehand that what it sends is to be written. */
async function isToBeWritten({ askedBy, subjectId }: Job): Promise<boolean> {
  const asked = and(eq(feedPages.importId, subjectId ?? ''), isNotNull(feedPages.writeAskedAt))
  return askedBy === null && (await db.$count(feedPages, asked)) > 0
}

/** Whoever asked, with what they may do now: a person, or the system that sent the list. */
export async function officerOf({ askedBy, subjectId }: Job): Promise<Actor> {
  return askedBy ? found(await personById(askedBy)) : actorOf(found(await feedOfImport(subjectId ?? '')))
}

async function planFor(officer: Actor, one: Import, tables: Table[]): Promise<Plan> {
  const { drafts: listed, passedOver } = peopleIn(tables, one.sheets ?? [])
  const drafts = await underPresentCodes(listed)
  const { agencyId, effectiveOn, type, complete } = one
  const within = new Set(await subtreeIds([agencyId], today()))
  return planOf(drafts, await snapshotFor(officer, drafts, effectiveOn), { agencyId, effectiveOn, type, complete, within }, passedOver)
}

/** Of what is kept out, the cells as they stand in the file, for the file that goes back. */
function shownRow({ id }: Import, tables: Table[], { sheet, row, kind, person, fullName, changes, problems }: Plan['rows'][number]) {
  const kept = kind === 'wrong' || kind === 'doubtful' ? tables.find(({ name }) => name === sheet)?.rows[row - 1] : undefined
  return {
    importId: id,
    sheet,
    row,
    kind,
    personId: person?.id ?? null,
    fullName,
    changes,
    problems,
    cells: kept?.map((cell) => textOf(cell)) ?? null,
  }
}
