/** The history before 2025, added to whatever register there is: at every start, once for each fact. */
import { and, eq, isNull } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { openAgency, type Opening } from '#app/domain/agency/opening.ts'
import type { Day } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { codeMoves, endOfDistricts, partyMerger, reorganisation2020, reorganisation2024, shortCodes } from '#app/tasks/cast/earlier.ts'
import { districts } from '#app/tasks/cast/offices.ts'
import { db, transaction } from '#db'
import { agencies, agencyCodes, agencyKinds, agencyNames, agencyParents, type SuccessionKind, successions } from '#db/schema/index.ts'
import { communes, keyOf } from './communes.ts'
import { decide } from './decisions.ts'

export async function loadHistory(): Promise<void> {
  await transaction(async () => {
    const ids = new Map((await db.select({ key: agencies.key, id: agencies.id }).from(agencies)).map(({ key, id }) => [key, id]))
    if (ids.size === 0) return
    const old = (code: string) => found(ids.get(keyOf(found(communes.find(({ oldCode }) => oldCode === code)).oldName, `${code}-2025`)))
    const district = (name: string) => found(ids.get(keyOf(name, found(districts.find((one) => one.name === name)).code)))
    const open = async (opening: Opening) => ids.get(opening.key) ?? (await openAgency(system, opening))
    await reorganised2020(open, district, old)
    await reorganised2024(open, district, old)
    await moveCodes(old)
    await endDistricts(district)
    await mergeBoards(open, ids)
    for (const [key, code] of Object.entries(shortCodes)) await bear(ids.get(key), { scheme: 'short', code, from: null, until: null })
  })
}

type Open = (opening: Opening) => Promise<string>
type IdOf = (name: string) => string

async function reorganised2020(open: Open, district: IdOf, old: IdOf): Promise<void> {
  const { on, decision, note, ended, codes, begun } = reorganisation2020
  const decisionId = await decide(decision)
  for (const [place, names] of Object.entries(ended))
    for (const short of names) {
      const name = `Xã ${short}`
      const own = codes[short] ? [{ scheme: 'gso' as const, code: codes[short] }] : []
      const key = keyOf(name, `${keyOf(place)}-2019`)
      const fromId = await open({ key, name, kind: 'commune', parentId: district(place), codes: own, until: on })
      await succeed({ fromId, toId: null, kind: 'merge', legalOn: decision.issuedOn, operationalOn: on, decisionId, note })
    }
  for (const code of begun) await begin(old(code), on)
}

async function reorganised2024(open: Open, district: IdOf, old: IdOf): Promise<void> {
  const { on, note, ended } = reorganisation2024
  for (const { name: short, district: place, code, heirs } of ended) {
    const name = `Xã ${short}`
    const codes = code ? [{ scheme: 'gso' as const, code }] : []
    const fromId = await open({
      key: keyOf(name, `${keyOf(place)}-2024`),
      name,
      kind: 'commune',
      parentId: district(place),
      codes,
      until: on,
    })
    const kind = heirs.length > 1 ? 'divide' : 'merge'
    for (const toId of heirs.length > 0 ? heirs.map(old) : [null])
      await succeed({ fromId, toId, kind, legalOn: on, operationalOn: on, decisionId: null, note })
  }
}

async function moveCodes(old: IdOf): Promise<void> {
  for (const { code, before, until, from } of codeMoves) {
    const agencyId = old(code)
    if (before) await bear(agencyId, { scheme: 'gso', code: before, from: null, until })
    const row = and(eq(agencyCodes.agencyId, agencyId), eq(agencyCodes.code, code))
    await transaction((tx) => tx.update(agencyCodes).set({ from }).where(row))
  }
}

async function endDistricts(district: IdOf): Promise<void> {
  const { on, decision } = endOfDistricts
  const decisionId = await decide(decision)
  for (const { name } of districts)
    await succeed({
      fromId: district(name),
      toId: null,
      kind: 'dissolve',
      legalOn: decision.issuedOn,
      operationalOn: on,
      decisionId,
      note: null,
    })
}

async function mergeBoards(open: Open, ids: Map<string, string>): Promise<void> {
  const { on, to, from, note } = partyMerger
  const [toId, parentId] = [found(ids.get(to)), found(ids.get('tinh-uy'))]
  for (const { key, name } of from) {
    const fromId = await open({ key, name, kind: 'party', parentId, until: on })
    await succeed({ fromId, toId, kind: 'merge', legalOn: on, operationalOn: on, decisionId: null, note })
  }
  await begin(toId, on)
}

/** Where its beginning was left open, it began that day. */
async function begin(agencyId: string, on: Day): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(agencies)
      .set({ openedOn: on })
      .where(and(eq(agencies.id, agencyId), isNull(agencies.openedOn)))
    for (const table of [agencyNames, agencyKinds, agencyParents, agencyCodes])
      await tx
        .update(table)
        .set({ from: on })
        .where(and(eq(table.agencyId, agencyId), isNull(table.from)))
  })
}

async function bear(agencyId: string | undefined, code: { scheme: 'gso' | 'short'; code: string; from: null; until: Day | null }) {
  if (!agencyId) return
  const same = and(eq(agencyCodes.agencyId, agencyId), eq(agencyCodes.scheme, code.scheme), eq(agencyCodes.code, code.code))
  if ((await db.$count(agencyCodes, same)) === 0) await transaction((tx) => tx.insert(agencyCodes).values({ agencyId, ...code }))
}

type Edge = {
  fromId: string
  toId: string | null
  kind: SuccessionKind
  legalOn: Day
  operationalOn: Day
  decisionId: string | null
  note: string | null
}

async function succeed(edge: Edge): Promise<void> {
  const to = edge.toId ? eq(successions.toId, edge.toId) : isNull(successions.toId)
  if ((await db.$count(successions, and(eq(successions.fromId, edge.fromId), to))) > 0) return
  await transaction((tx) => tx.insert(successions).values({ ...edge, share: edge.kind === 'divide' ? 'part' : 'whole' }))
}
