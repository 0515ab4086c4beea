/** What a plan says, written: all of it in the surrounding transaction, so that a server that is killed leaves all or nothing. */
import { v7 } from 'uuid'
import type { Actor } from '#app/domain/access.ts'
import { type Day, now } from '#app/domain/clock.ts'
import { recordMany } from '#app/domain/history/recording.ts'
import type { Hear } from '#app/domain/job/progress.ts'
import type { Writer } from '#db'
import type { PersonType } from '#db/schema/index.ts'
import { isOfPosting } from './comparing.ts'
import { Ledger } from './ledger.ts'
import { namesMade } from './naming.ts'
import type { Planned } from './planning.ts'
import { renamed } from './renaming.ts'
import type { Draft } from './rows.ts'
import { portions } from './portions.ts'
import type { Known } from './snapshot.ts'
import { differing, given, namesOf, placed, replaced, stored } from './storing.ts'

type Act = { importId: string; effectiveOn: Day; type: PersonType }

/** Answers the agencies whose people are others now. */
export async function writePlan(tx: Writer, actor: Actor, act: Act, rows: Planned[], hear: Hear): Promise<string[]> {
  const ledger = new Ledger(tx, act.importId)
  const of = (kind: Planned['kind']) => rows.filter((row) => row.kind === kind)
  const [fresh, leaving] = [of('new'), of('leaving')]
  const altered = [...of('changed'), ...of('moved')]
  const total = fresh.length + altered.length + leaving.length
  for (const [place, some] of [...portions(await newcomers(fresh), 500)].entries()) {
    hear('writing', place * 500, total)
    await enter(ledger, some, act)
  }
  for (const [place, row] of altered.entries()) {
    if (place % 200 === 0) hear('writing', fresh.length + place, total)
    if (row.person && row.draft) await alter(ledger, row, row.person, row.draft, act)
  }
  await renamed(ledger, altered)
  for (const { person } of leaving)
    if (person) await ledger.repost(person.posting.id, person.id, { until: person.posting.until }, { until: act.effectiveOn })
  await ledger.away(
    leaving.flatMap(({ person }) =>
      person ? [{ id: v7(), personId: person.id, state: 'left' as const, from: act.effectiveOn, until: null, note: null }] : [],
    ),
  )
  hear('writing', total, total)
  const touched = await ledger.close()
  await recordMany(
    actor,
    'person.imported',
    touched.map((id) => ({ kind: 'person', id, personId: id })),
  )
  return [
    ...new Set(
      [...fresh, ...altered, ...leaving].flatMap(({ agencyId, person }) => [agencyId, ...(person ? [person.posting.agencyId] : [])]),
    ),
  ]
}

type New = { id: string; accountId: string; draft: Draft; agencyId: string; made: string | undefined }

/** Each with a sign-in name of its own where the list has no code. */
async function newcomers(rows: Planned[]): Promise<New[]> {
  const people = rows.flatMap(({ draft, agencyId }) => (draft ? [{ id: v7(), accountId: v7(), draft, agencyId }] : []))
  const names = await namesMade(people.flatMap(({ id, draft }) => (draft.staffCode ? [] : [{ id, fullName: draft.fullName }])))
  return people.map((person) => ({ ...person, made: names.get(person.id) }))
}

async function enter(ledger: Ledger, people: New[], { effectiveOn, type }: Act): Promise<void> {
  await ledger.enter(people.map(({ id, draft }) => ({ id, ...stored(draft), type: draft.type ?? type, createdAt: now() })))
  await ledger.post(people.map(({ id, draft, agencyId }) => ({ id: v7(), personId: id, agencyId, ...placed(draft), from: effectiveOn })))
  await ledger.openAccounts(people.map(({ id, accountId }) => ({ id: accountId, personId: id, createdAt: now() })))
  await ledger.name(
    people.flatMap(({ id, accountId, draft, made }) =>
      [...namesOf(draft), ...(made ? [{ name: made, kind: 'made' as const }] : [])].map((name) => ({ ...name, accountId, personId: id })),
    ),
  )
}

async function alter(ledger: Ledger, row: Planned, person: Known, draft: Draft, { effectiveOn }: Act): Promise<void> {
  const own = Object.fromEntries(row.changes.filter((change) => !isOfPosting(change)).map(({ field, after }) => [field, after]))
  const { isSame, before, after } = differing(stored(person), stored({ ...person, ...own }))
  if (!isSame) await ledger.amend(person.id, before, after)
  const { posting } = person
  const isMoved = row.agencyId !== posting.agencyId
  if (!isMoved && !row.changes.some(isOfPosting)) return
  if (posting.from >= effectiveOn) {
    const fields = Object.keys(given(draft)) as (keyof ReturnType<typeof given>)[]
    return ledger.repost(posting.id, person.id, Object.fromEntries(fields.map((field) => [field, posting[field]])), given(draft))
  }
  await ledger.repost(posting.id, person.id, { until: posting.until }, { until: effectiveOn })
  const next = isMoved ? placed(draft, posting) : replaced(posting, draft)
  await ledger.post([{ id: v7(), personId: person.id, agencyId: row.agencyId, ...next, from: effectiveOn }])
}
