/** Who is who: by staff code, then by identity number, then by name, birth date and agency. What does not agree is asked about, never guessed. */
import { nameKey, sameBirth, sameText } from './alike.ts'
import type { Draft } from './rows.ts'
import type { Known, Snapshot } from './snapshot.ts'

export type Match = { kind: 'known'; person: Known } | { kind: 'new' } | { kind: 'doubtful' | 'wrong'; code: string; near: Known[] }

/** For every row of a list: the register is indexed once. */
export function matcher({ known, beyond }: Snapshot): (draft: Draft, isThere: (agencyId: string) => boolean) => Match {
  const byCode = indexed(known, ({ staffCode }) => staffCode?.toUpperCase())
  const byNumber = indexed(known, ({ citizenId }) => citizenId)
  const byName = indexed(known, ({ fullName }) => nameKey(fullName))
  const codesBeyond = new Set(beyond.flatMap(({ staffCode }) => staffCode?.toUpperCase() ?? []))
  const numbersBeyond = new Set(beyond.flatMap(({ citizenId }) => citizenId ?? []))

  return (draft, isThere) => {
    const coded = draft.staffCode ? byCode.get(draft.staffCode.toUpperCase())?.[0] : undefined
    const numbered = draft.citizenId ? byNumber.get(draft.citizenId)?.[0] : undefined
    if (coded && numbered && coded.id !== numbered.id) return doubt('import.twoPeople', coded, numbered)
    if (coded && draft.citizenId && numbersBeyond.has(draft.citizenId)) return doubt('import.elsewhere', coded)
    if (coded) return differs(draft, coded) ? doubt('import.codeOfAnother', coded) : { kind: 'known', person: coded }
    if (draft.staffCode && codesBeyond.has(draft.staffCode.toUpperCase())) return { kind: 'wrong', code: 'import.elsewhere', near: [] }
    if (numbered) return otherCode(draft, numbered) ? doubt('import.twoCodes', numbered) : { kind: 'known', person: numbered }
    if (draft.citizenId && numbersBeyond.has(draft.citizenId)) return { kind: 'wrong', code: 'import.elsewhere', near: [] }
    return named(draft, isThere, byName.get(nameKey(draft.fullName)) ?? [])
  }
}

function named(draft: Draft, isThere: (agencyId: string) => boolean, namesakes: Known[]): Match {
  const alike = namesakes.filter(({ birthDate }) => sameBirth(birthDate, draft.birthDate))
  const here = alike.filter(({ posting }) => isThere(posting.agencyId))
  const [only, second] = here
  if (only && second) return doubt('import.several', ...here)
  if (only) return otherCode(draft, only) || otherNumber(draft, only) ? doubt('import.twoCodes', only) : { kind: 'known', person: only }
  if (alike.length > 0 && draft.birthDate) return doubt('import.sameElsewhere', ...alike)
  const unsure = namesakes.filter(
    ({ birthDate, posting }) => isThere(posting.agencyId) && (birthDate === null) !== (draft.birthDate === null),
  )
  return unsure.length > 0 ? doubt('import.sameName', ...unsure) : { kind: 'new' }
}

/** Neither name nor birth date agree: the code of another row, most likely. */
function differs(draft: Draft, { fullName, birthDate }: Known): boolean {
  if (draft.fullName === '' || sameText(fullName, draft.fullName)) return false
  return draft.birthDate === null || birthDate === null || !sameBirth(birthDate, draft.birthDate)
}

function otherCode({ staffCode }: Draft, person: Known): boolean {
  return staffCode !== null && person.staffCode !== null && staffCode.toUpperCase() !== person.staffCode.toUpperCase()
}

function otherNumber({ citizenId }: Draft, person: Known): boolean {
  return citizenId !== null && person.citizenId !== null && citizenId !== person.citizenId
}

function doubt(code: string, ...near: Known[]): Match {
  return { kind: 'doubtful', code, near }
}

function indexed(known: Known[], keyOf: (person: Known) => string | null | undefined): Map<string, Known[]> {
  const index = new Map<string, Known[]>()
  for (const person of known) {
    const key = keyOf(person)
    if (key) index.set(key, [...(index.get(key) ?? []), person])
  }
  return index
}
