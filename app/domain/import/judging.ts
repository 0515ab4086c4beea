/** Of one person: newly entered, changed, moved, unchanged, or better left to somebody who knows. */
import type { ImportProblem } from '#db/schema/index.ts'
import { changesOf, isOfPosting, signsIn } from './comparing.ts'
import type { Planned, Terms } from './planning.ts'
import type { Draft } from './rows.ts'
import type { Known, Snapshot } from './snapshot.ts'

type Row = Omit<Planned, 'kind'> & { draft: Draft }

export function asNew(row: Row): Planned {
  const { position, title, job, grade } = row.draft
  if (position ?? title ?? job ?? grade) return { ...row, kind: 'new' }
  return { ...row, kind: 'wrong', problems: [...row.problems, problem('import.noPosition', 'wrong', 'position', '')] }
}

/** Whoever holds a role is changed one by one: a name to sign in with, or a scope, goes with it. */
export function asKnown(row: Row, person: Known, { holders, moved }: Snapshot, { effectiveOn }: Terms): Planned {
  const changes = changesOf(row.draft, person)
  const { posting } = person
  const isMoved = row.agencyId !== posting.agencyId
  const known = { ...row, person, changes }
  const doubtful = (code: string): Planned => ({
    ...known,
    kind: 'doubtful',
    problems: [...row.problems, problem(code, 'wrong', null, '')],
  })
  if (moved.has(person.id)) return doubtful('import.elsewhere')
  if (holders.has(person.id) && (isMoved || changes.some(signsIn))) return doubtful('import.holdsRole')
  if ((isMoved || changes.some(isOfPosting)) && posting.until !== null) return doubtful('import.endsLater')
  if (isMoved && posting.from >= effectiveOn) return doubtful('import.beganLater')
  return { ...known, kind: isMoved ? 'moved' : changes.length > 0 ? 'changed' : 'unchanged' }
}

/** Who is posted there and stands nowhere in a list that is said to be complete. Whoever is away may be left out of a list and comes back. */
export function leavers({ known, holders, tied }: Snapshot, near: Set<string>, { within, effectiveOn }: Terms): Planned[] {
  return known
    .filter(({ id, posting }) => within.has(posting.agencyId) && !near.has(id))
    .map((person): Planned => {
      const { fullName, posting } = person
      const row = { sheet: '', row: 0, fullName, agencyId: posting.agencyId, person, draft: null, changes: [] }
      const isEnding = posting.until !== null || posting.from >= effectiveOn
      const code = holders.has(person.id) ? 'import.holdsRole' : isEnding ? 'import.endsLater' : tied.has(person.id) ? 'import.tied' : null
      return code ? { ...row, kind: 'doubtful', problems: [problem(code, 'wrong', null, '')] } : { ...row, kind: 'leaving', problems: [] }
    })
}

export function problem(code: string, weight: ImportProblem['weight'], field: ImportProblem['field'], text: string): ImportProblem {
  return { weight, field, column: null, code, text }
}
