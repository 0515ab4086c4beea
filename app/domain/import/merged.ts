/** Lists go on saying the codes and numbers of records that were merged away: they mean the person who stays. */
import { isNull } from 'drizzle-orm'
import { db } from '#db'
import { mergedBearers } from '#db/merges.ts'
import { merges } from '#db/schema/index.ts'
import { portions } from './portions.ts'
import type { Draft } from './rows.ts'

type Known = { staffCode: string | null; citizenId: string | null }

export async function underPresentCodes(drafts: Draft[]): Promise<Draft[]> {
  const merged = await mergedAmong(drafts)
  if (merged.length === 0) return drafts
  const mapped = drafts.map((draft) => {
    const { staffCode, citizenId } = draft
    const one = merged.find(
      ({ old }) => (staffCode !== null && old.staffCode === staffCode) || (citizenId !== null && old.citizenId === citizenId),
    )
    if (!one) return draft
    const ofOld = (field: keyof Known) => (draft[field] !== null && draft[field] === one.old[field] ? one.present[field] : draft[field])
    return { ...draft, staffCode: ofOld('staffCode'), citizenId: ofOld('citizenId') }
  })
  const isSame = mapped.every(
    ({ staffCode, citizenId }, place) => staffCode === drafts[place]?.staffCode && citizenId === drafts[place]?.citizenId,
  )
  return isSame ? drafts : underPresentCodes(mapped) // who stayed may have been merged away since
}

async function mergedAmong(drafts: Draft[]): Promise<{ old: Known; present: Known }[]> {
  const found: { old: Known; present: Known }[] = []
  if ((await db.$count(merges, isNull(merges.undoneAt))) === 0) return found
  for (const some of portions(drafts)) {
    const codes = some.flatMap(({ staffCode }) => staffCode ?? [])
    const numbers = some.flatMap(({ citizenId }) => citizenId ?? [])
    found.push(...(await mergedBearers(codes, numbers)))
  }
  return found
}
