/** What a plan says, written: all of it in the surrounding transaction, so that a server that is killed leaves all or nothing. */
import { v7 } from 'uuid'
import type { Actor } from '#app/domain/access.ts'
import { namesFrom } from '#app/domain/account/opening.ts'
import { type Day, now } from '#app/domain/clock.ts'
import { recordMany } from '#app/domain/history/recording.ts'
import type { Hear } from '#app/domain/job/progress.ts'
import type { Writer } from '#db'
import type { PersonType } from '#db/schema/index.ts'
import { namesIn } from './clashing.ts'
import { isOfPosting } from './comparing.ts'
import { Ledger, type Reposted } from './ledger.ts'
import { namesMade } from './naming.ts'
import type { Planned } from './planning.ts'
import { renamed } from './renaming.ts'
import type { Draft } from './rows.ts'
import { portions } from './portions.ts'
import type { Known } from './snapshot.ts'
import { differing, given, placed, replaced, stored } from './storing.ts'

type Act = { importId: string; effectiveOn: Day; type: PersonType }

/** Answers the agencies whose people are others now. */
export async function writePlan(tx: Writer, actor: Actor, act: Act, rows: Planned[], hear: Hear): Promise<string[]> {
  const ledger = new Ledger(tx, act.importId)
  const of = (kind: Planned['kind']) => rows.filter((row) => row.kind === kind)
  const [fresh, leaving] = [of('new'), of('leaving')]
  const altered = [...of('changed'), ...of('moved')]
  const total = fresh.length + altered.length + leaving.length
  const wanted = [...fresh, ...altered].flatMap(({ draft }) => (draft ? namesIn(draft) : []))
  for (const [place, some] of [...portions(await newcomers(fresh, wanted), 500)].entries()) {
    hear('writing', place * 500, total)
    await enter(ledger, some, act)
  }
  const ended: Reposted[] = leaving.flatMap(({ person }) => (person ? [ending(person)] : []))
  const next: Parameters<Ledger['post']>[0] = []
  for (const [place, row] of altered.entries()) {
    if (place % 200 === 0) hear('writing', fresh.length + place, total)
    const { person, draft } = row
    if (!person || !draft) continue
    await amend(ledger, row, person)
    if (row.agencyId === person.posting.agencyId && !row.changes.some(isOfPosting)) continue
    if (person.posting.from >= act.effectiveOn) await correct(ledger, person, draft)
    else {
      ended.push(ending(person))
      next.push(nextPosting(row, person, draft, act))
    }
  }
  await ledger.repost(ended, { until: act.effectiveOn })
  await ledger.post(next)
  await renamed(ledger, altered)
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
async function newcomers(rows: Planned[], wanted: string[]): Promise<New[]> {
  const people = rows.flatMap(({ draft, agencyId }) => (draft ? [{ id: v7(), accountId: v7(), draft, agencyId }] : []))
  const nameless = people.flatMap(({ id, draft }) => (draft.staffCode ? [] : [{ id, fullName: draft.fullName }]))
  const names = await namesMade(nameless, wanted)
  return people.map((person) => ({ ...person, made: names.get(person.id) }))
}

async function enter(ledger: Ledger, people: New[], { effectiveOn, type }: Act): Promise<void> {
  await ledger.enter(people.map(({ id, draft }) => ({ id, ...stored(draft), type: draft.type ?? type, createdAt: now() })))
  await ledger.post(people.map(({ id, draft, agencyId }) => ({ id: v7(), personId: id, agencyId, ...placed(draft), from: effectiveOn })))
  await ledger.openAccounts(people.map(({ id, accountId }) => ({ id: accountId, personId: id, createdAt: now() })))
  await ledger.name(
    people.flatMap(({ id, accountId, draft, made }) =>
      [...namesFrom(draft), ...(made ? [{ name: made, kind: 'made' as const }] : [])].map((name) => ({ ...name, accountId, personId: id })),
    ),
  )
}

async function amend(ledger: Ledger, row: Planned, person: Known): Promise<void> {
  const own = Object.fromEntries(row.changes.filter((change) => !isOfPosting(change)).map(({ field, after }) => [field, after]))
  const { isSame, before, after } = differing(stored(person), stored({ ...person, ...own }))
  if (!isSame) await ledger.amend(person.id, before, after)
}

/** A posting that begins that day or later is as the list says from its beginning. */
async function correct(ledger: Ledger, { id, posting }: Known, draft: Draft): Promise<void> {
  const after = given(draft)
  const fields = Object.keys(after) as (keyof typeof after)[]
  const before = Object.fromEntries(fields.map((field) => [field, posting[field]]))
  await ledger.repost([{ id: posting.id, personId: id, before }], after)
}

function ending({ id, posting }: Known): Reposted {
  return { id: posting.id, personId: id, before: { until: posting.until } }
}

function nextPosting({ agencyId }: Planned, { id, posting }: Known, draft: Draft, { effectiveOn }: Act) {
  const next = agencyId === posting.agencyId ? replaced(posting, draft) : placed(draft, posting)
  return { id: v7(), personId: id, agencyId, ...next, from: effectiveOn }
}
