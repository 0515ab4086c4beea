/** The agency a row means: as it names it, or that of the whole list. Each way of writing is looked up once. */
import { find } from '#app/domain/agency/finding.ts'
import type { ImportProblem } from '#db/schema/index.ts'
import type { Snapshot } from './snapshot.ts'

/** `isThere`: whether somebody posted in an agency is where the row says. */
export type Place = { agencyId: string; isThere: (agencyId: string) => boolean; problem: ImportProblem | null }

export function placing({ directory, scope }: Snapshot, list: { agencyId: string; within: Set<string> }) {
  const known = new Map<string, Place>()
  const everywhere = (problem: ImportProblem | null): Place => ({ agencyId: list.agencyId, isThere: (id) => list.within.has(id), problem })
  const exactly = (agencyId: string): Place => ({ agencyId, isThere: (id) => id === agencyId, problem: null })

  function placeOf(text: string): Place {
    const finding = find(directory, text)
    if (finding.kind === 'none') return everywhere(problem('import.noAgency', 'wrong', text))
    if (finding.kind === 'one')
      return scope.has(finding.agency.id) ? exactly(finding.agency.id) : everywhere(problem('import.agencyBeyond', 'wrong', text))
    const within = finding.agencies.filter(({ id }) => scope.has(id))
    const [only] = within
    return only && within.length === 1 ? exactly(only.id) : everywhere(problem('import.severalAgencies', 'note', text))
  }

  return (text: string | null): Place => {
    if (text === null) return everywhere(null)
    const place = known.get(text) ?? placeOf(text)
    known.set(text, place)
    return place
  }
}

function problem(code: string, weight: ImportProblem['weight'], text: string): ImportProblem {
  return { weight, field: 'agency', column: null, code, text }
}
