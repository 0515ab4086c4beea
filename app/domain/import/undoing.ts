/** Taking a whole list back, as long as nothing was done since with anybody it touched. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import { record, recordMany } from '#app/domain/history/recording.ts'
import { askFor } from '#app/domain/job/asking.ts'
import type { Job } from '#app/domain/job/holding.ts'
import type { Hear } from '#app/domain/job/progress.ts'
import { refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { history, imports, importWrites, people, postings } from '#db/schema/index.ts'
import { officerOf } from './jobs.ts'
import { takeBack } from './ledger.ts'
import { type Import, importOf } from './listing.ts'
import { portions } from './portions.ts'

const toldOf = 20

/** What would be lost: of whom the list brought in, whatever was done with or by them since, but for readings; of the others, what the register has written of them since. */
export async function builtOn({ id, writtenAt }: Import) {
  if (!writtenAt) return []
  const touched = (more?: SQL) =>
    db
      .select({ id: importWrites.personId })
      .from(importWrites)
      .where(and(eq(importWrites.importId, id), more))
  const entered = touched(and(eq(importWrites.table, 'people'), isNull(importWrites.before)))
  const ofRegister = and(gte(history.verb, 'person.'), lt(history.verb, 'person/'))
  const isDone = or(lt(history.verb, 'disclosure.'), gte(history.verb, 'disclosure/'))
  return db
    .select({ personId: people.id, fullName: people.fullName, verb: history.verb, at: history.at })
    .from(history)
    .innerJoin(people, eq(people.id, history.personId))
    .where(
      and(inArray(history.personId, touched()), gt(history.at, writtenAt), or(and(inArray(history.personId, entered), isDone), ofRegister)),
    )
    .orderBy(asc(history.at), asc(history.id))
    .limit(toldOf)
}

export async function askToUndo(actor: Actor, id: string): Promise<void> {
  await transaction(async () => {
    const one = await importOf(actor, id)
    await demandUndoable(one)
    await askFor(actor, { kind: 'importUndoing', subjectId: id, lane: 'register' })
  })
}

export async function undoImport(hear: Hear, job: Job): Promise<void> {
  await transaction(async (tx) => {
    const officer = await officerOf(job)
    const one = await importOf(officer, job.subjectId ?? '')
    if (one.undoneAt) return
    await demandUndoable(one)
    const notes = await tx.select().from(importWrites).where(eq(importWrites.importId, one.id)).orderBy(asc(importWrites.place))
    const touched = [...new Set(notes.map(({ personId }) => personId))]
    hear('undoing', 0, notes.length)
    const agencies = new Set([...(await agenciesOf(touched))])
    await takeBack(tx, notes)
    for (const agencyId of await agenciesOf(touched)) agencies.add(agencyId)
    hear('counting')
    await recount([...agencies])
    await tx.update(imports).set({ undoneAt: now(), undoneBy: officer.id }).where(eq(imports.id, one.id))
    await recordMany(
      officer,
      'person.importUndone',
      touched.map((personId) => ({ kind: 'person', id: personId, personId })),
    )
    await record(officer, 'import.undone', { kind: 'import', id: one.id, agencyId: one.agencyId })
  })
}

async function demandUndoable(one: Import): Promise<void> {
  if (!one.writtenAt) refuse('import.notWritten')
  if (one.undoneAt) refuse('import.undoneAlready')
  if ((await builtOn(one)).length > 0) refuse('import.builtOn')
  if ((await db.$count(history, and(eq(history.verb, 'act.effective'), gt(history.at, one.writtenAt)))) > 0) refuse('import.actSince') // postings followed it
}

async function agenciesOf(personIds: string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const some of portions(personIds)) {
    const rows = await db.selectDistinct({ agencyId: postings.agencyId }).from(postings).where(inArray(postings.personId, some))
    for (const { agencyId } of rows) found.add(agencyId)
  }
  return [...found]
}
