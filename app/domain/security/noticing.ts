/** What no command records because it failed or was turned away. Noticed at once and in memory, stored a little later: it neither delays a request nor fails it. */
import { minutesAfter, now } from '#app/domain/clock.ts'
import { occasion } from '#app/domain/occasion.ts'
import type { SecurityOutcome } from '#db/schema/index.ts'
import { nameHashes } from './names.ts'
import { type NewSecurityEvent, storeEvents } from './storing.ts'

export type Notice = {
  event: string
  outcome: SecurityOutcome
  actorId?: string | null
  personId?: string | null
  subject?: { kind: string; id: string }
  /** As typed, where nobody bears it; only a hash is stored. */
  name?: string
  /** Facts, never secrets nor personal data beyond ids. */
  detail?: Record<string, string | number | null>
}

/** For a notice about an account and whose it is. */
export function aboutAccount({ id, personId }: { id: string; personId: string }): Pick<Notice, 'personId' | 'subject'> {
  return { personId, subject: { kind: 'account', id } }
}

type Row = NewSecurityEvent & { name: string | null }
/** One, told at once, and all that came after it, told when their time is over. */
type Run = { first: Row; toldFirst: boolean; again: Row | null }

/** The same again within this time is counted, not written down each time. */
const runMinutes = 10
/** Beyond so many different ones at once, or a day, only their number is kept: a flood does not fill the disk. */
const mostAtOnce = 1000
const mostADay = 20_000

const runs = new Map<string, Run>()
let counted = { day: 0, known: 0, unknown: 0 }

export function notice(seen: Notice): void {
  const at = now()
  const { requestId = null, address = null } = occasion() ?? {}
  const row: Row = {
    at,
    lastAt: at,
    times: 1,
    event: seen.event,
    outcome: seen.outcome,
    actorId: seen.actorId ?? null,
    personId: seen.personId ?? null,
    subjectKind: seen.subject?.kind ?? null,
    subjectId: seen.subject?.id ?? null,
    name: seen.name?.slice(0, 200) ?? null,
    nameHash: null,
    address,
    requestId,
    detail: seen.detail ?? {},
  }
  if (!hasRunning(row)) begin(hasRoom(row) ? row : asCrowd(row))
}

/** Writes down what is new, and the sums of what came again once their time is over; `all`: now. What cannot be stored waits. */
export async function storeNotices(all = false): Promise<void> {
  const over = minutesAfter(now(), -runMinutes)
  const due = [...runs].map(([key, run]) => ({ key, run, isOver: all || run.first.at <= over, ...run }))
  const rows = due.flatMap(({ first, toldFirst, isOver, again }) => [...(toldFirst ? [] : [first]), ...(isOver && again ? [again] : [])])
  const hashes = await nameHashes(rows.flatMap(({ name }) => (name === null ? [] : [name])))
  await storeEvents(rows.map(({ name, ...row }) => ({ ...row, nameHash: name === null ? null : (hashes.get(name) ?? null) })))
  for (const { key, run, isOver, again } of due) {
    run.toldFirst = true
    if (isOver) run.again = since(again, run.again)
    if (isOver && !run.again) runs.delete(key)
  }
}

function hasRunning(row: Row): boolean {
  const run = runs.get(keyOf(row))
  if (run) run.again = run.again ? { ...run.again, times: run.again.times + 1, lastAt: row.at } : row
  return run !== undefined
}

/** What came while `told` was being written down. */
function since(told: Row | null, all: Row | null): Row | null {
  if (told === all) return null
  return told && all ? { ...all, at: told.lastAt, times: all.times - told.times } : all
}

function begin(row: Row): void {
  if (!hasRunning(row)) runs.set(keyOf(row), { first: row, toldFirst: false, again: null })
}

/** What concerns somebody known has a share of its own: a flood of strangers does not hide it. */
function hasRoom({ personId, at }: Row): boolean {
  const day = Math.floor(at.getTime() / 86_400_000)
  if (counted.day !== day) counted = { day, known: 0, unknown: 0 }
  const share = personId ? 'known' : 'unknown'
  if (runs.size >= mostAtOnce * (personId ? 2 : 1) || counted[share] >= mostADay) return false
  counted[share]++
  return true
}

function asCrowd(row: Row): Row {
  return {
    ...row,
    actorId: null,
    personId: null,
    subjectKind: null,
    subjectId: null,
    name: null,
    address: null,
    requestId: null,
    detail: { crowd: 1 },
  }
}

function keyOf({ event, outcome, actorId, personId, subjectId, name, address, detail }: Row): string {
  return JSON.stringify([event, outcome, actorId, personId, subjectId, name, address, detail])
}
