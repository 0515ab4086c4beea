/** What a list would do, row by row, decided before anything is written. Has no database: the same list beside the same register gives the same plan. */
import { createHash } from 'node:crypto'
import type { Day } from '#app/domain/clock.ts'
import type { ImportChange, ImportProblem, ImportRowKind, PersonType } from '#db/schema/index.ts'
import { clashing, namesIn, without } from './clashing.ts'
import { asKnown, asNew, leavers, problem } from './judging.ts'
import { matcher } from './matching.ts'
import { placing } from './placing.ts'
import type { Draft } from './rows.ts'
import { shapeProblems } from './shapes.ts'
import type { Known, Snapshot } from './snapshot.ts'

/** `within`: the agency whose list it is and those below it. */
export type Terms = { agencyId: string; effectiveOn: Day; type: PersonType; complete: boolean; within: Set<string> }
export type Planned = {
  sheet: string
  row: number
  kind: ImportRowKind
  fullName: string
  agencyId: string
  person: Known | null
  draft: Draft | null
  changes: ImportChange[]
  problems: ImportProblem[]
}
export type Figures = Record<ImportRowKind | 'passedOver' | 'before', number>
export type Plan = { rows: Planned[]; figures: Figures; digest: string }

export function planOf(drafts: Draft[], snapshot: Snapshot, terms: Terms, passedOver = 0): Plan {
  const judge = judging(snapshot, terms)
  const rows = drafts.map(judge.row)
  const leaving = terms.complete ? leavers(snapshot, judge.near, terms) : []
  const before = snapshot.known.filter(({ posting }) => terms.within.has(posting.agencyId)).length
  return told([...rows, ...leaving], passedOver, before)
}

/** Row by row, knowing those that went before. `near`: whoever a row is or may be about. */
function judging(snapshot: Snapshot, terms: Terms) {
  const place = placing(snapshot, terms)
  const match = matcher(snapshot)
  const names = new Map(snapshot.names)
  const seen = new Map<string, number>()
  const near = new Set<string>()

  const row = (draft: Draft): Planned => {
    const placed = place(draft.agency)
    const found = match(draft, placed.isThere)
    const person = 'person' in found ? found.person : null
    for (const { id } of 'near' in found ? found.near : person ? [person] : []) near.add(id)
    const key = person?.id ?? newKey(draft, placed.agencyId)
    const clash = 'near' in found ? [] : clashing(draft, key, names)
    const problems: ImportProblem[] = [...draft.problems, ...shapeProblems(draft), ...clash]
    const kept = {
      sheet: draft.sheet,
      row: draft.row,
      fullName: draft.fullName,
      agencyId: placed.agencyId,
      person: null,
      changes: [],
      draft,
    }
    if (placed.problem) problems.push(placed.problem)
    const isWrong = problems.some(({ weight }) => weight === 'wrong')
    if ('near' in found) problems.push(problem(found.code, 'wrong', 'fullName', found.near.map(({ fullName }) => fullName).join(', ')))
    if (isWrong) return { ...kept, kind: 'wrong', problems }
    if ('near' in found) return { ...kept, kind: found.kind, problems }
    if (placed.problem) return { ...kept, kind: 'doubtful', problems }
    const keys = draft.citizenId ? [key, `number ${draft.citizenId}`] : [key]
    const [before] = keys.flatMap((one) => seen.get(one) ?? [])
    if (before !== undefined)
      return { ...kept, kind: 'wrong', problems: [...problems, problem('import.twice', 'wrong', 'fullName', String(before))] }
    for (const one of keys) seen.set(one, draft.row)
    const cleaned = without(draft, clash)
    for (const name of namesIn(cleaned)) names.set(name, key)
    if (!person) return asNew({ ...kept, draft: cleaned, problems })
    const stays = draft.agency === null && placed.isThere(person.posting.agencyId)
    return asKnown(
      { ...kept, draft: cleaned, problems, agencyId: stays ? person.posting.agencyId : placed.agencyId },
      person,
      snapshot,
      terms,
    )
  }
  return { row, near }
}

function newKey({ staffCode, citizenId, fullName, birthDate }: Draft, agencyId: string): string {
  return `new ${staffCode ?? citizenId ?? [fullName.toLowerCase(), birthDate, agencyId].join(' ')}`
}

function told(rows: Planned[], passedOver: number, before: number): Plan {
  const figures: Figures = { new: 0, changed: 0, moved: 0, leaving: 0, unchanged: 0, doubtful: 0, wrong: 0, passedOver, before }
  const hash = createHash('sha256')
  for (const { kind, sheet, row, person, agencyId, changes } of rows) {
    figures[kind] += 1
    hash.update(JSON.stringify([kind, sheet, row, person?.id, person?.posting.id, agencyId, changes]))
  }
  return { rows, figures, digest: hash.digest('hex') }
}
