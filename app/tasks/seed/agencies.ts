/** The real agencies of the province, today's and those before, with who succeeded whom. */
import { system } from '#app/domain/access.ts'
import { openAgency } from '#app/domain/agency/opening.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { found } from '#app/domain/problem.ts'
import { districts, issuerSettings, officeMergers, offices } from '#app/tasks/cast/offices.ts'
import communesText from '#app/tasks/cast/communes.csv?raw'
import { db, transaction } from '#db'
import { agencies, type AgencyKind, decisions, issuers, successions } from '#db/schema/index.ts'

const reform = { legal: '2025-06-16', operational: '2025-07-01' }
const merger = { legal: '2025-02-18', operational: '2025-03-01' }

type Commune = {
  clause: number
  newCode: string
  newName: string
  oldCode: string
  oldName: string
  oldDistrict: string
  share: 'whole' | 'part'
}

export const communes: Commune[] = communesText
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [clause = '', newCode = '', newName = '', oldCode = '', oldName = '', oldDistrict = '', share = ''] = line.split(',')
    return { clause: Number(clause), newCode, newName, oldCode, oldName, oldDistrict, share: share === 'part' ? 'part' : 'whole' }
  })

/** Once: where any agency is known, nothing is done. */
export async function loadAgencies(): Promise<void> {
  await transaction(async () => {
    if ((await db.$count(agencies)) > 0) return
    const ids = await openOffices()
    await openCommunes(ids)
    await nameIssuers(ids)
  })
}

export function keyOf(name: string, code?: string): string {
  return [fold(name).replace(/[^a-z0-9]+/g, '-'), code].filter(Boolean).join('-')
}

/** The agency that bears the key, on a day on which it exists. */
export async function idOf(key: string, day = today()): Promise<string> {
  return found(await agencyByKey(key, day)).id
}

async function openOffices(): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { parent, ...office } of offices) {
    const codes =
      office.kind === 'province'
        ? [
            { scheme: 'gso' as const, code: '20' },
            { scheme: 'qcvn102' as const, code: '000.00.00.H37' },
          ]
        : []
    ids.set(office.key, await openAgency(system, { ...office, parentId: parent === null ? null : idIn(ids, parent), codes }))
  }
  const decisionId = await decide({
    number: '04/NQ-HĐND',
    issuer: 'Hội đồng nhân dân tỉnh Lạng Sơn',
    issuedOn: merger.legal,
    title: 'Nghị quyết về tổ chức lại các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh',
  })
  await transaction((tx) =>
    tx.insert(successions).values(
      officeMergers.map(({ from, to, kind, share, note }) => ({
        fromId: idIn(ids, from),
        toId: idIn(ids, to),
        kind,
        share,
        note: note ?? null,
        legalOn: merger.legal,
        operationalOn: merger.operational,
        decisionId,
      })),
    ),
  )
  return ids
}

async function openCommunes(ids: Map<string, string>): Promise<void> {
  const committee = idIn(ids, 'ubnd-tinh')
  for (const { code, name } of districts) {
    ids.set(
      name,
      await openAgency(system, {
        key: keyOf(name, code),
        name,
        kind: 'district',
        parentId: committee,
        codes: [{ scheme: 'gso', code }],
        until: reform.operational,
      }),
    )
  }
  for (const { oldCode, oldName, oldDistrict } of unique(communes, (edge) => edge.oldCode)) {
    ids.set(
      `old ${oldCode}`,
      await openAgency(system, {
        key: keyOf(oldName, `${oldCode}-2025`),
        name: oldName,
        kind: kindOf(oldName),
        parentId: idIn(ids, oldDistrict),
        codes: [{ scheme: 'gso', code: oldCode }],
        until: reform.operational,
      }),
    )
  }
  for (const { newCode, newName } of unique(communes, (edge) => edge.newCode)) {
    ids.set(
      `new ${newCode}`,
      await openAgency(system, {
        key: keyOf(newName),
        name: newName,
        kind: kindOf(newName),
        parentId: committee,
        codes: [{ scheme: 'gso', code: newCode }],
        from: reform.operational,
      }),
    )
  }
  const decisionId = await decide({
    number: '1672/NQ-UBTVQH15',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issuedOn: reform.legal,
    title: 'Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Lạng Sơn năm 2025',
  })
  await transaction((tx) =>
    tx.insert(successions).values(
      communes.map((edge) => ({
        fromId: idIn(ids, `old ${edge.oldCode}`),
        toId: idIn(ids, `new ${edge.newCode}`),
        kind: edge.share === 'part' ? ('divide' as const) : ('merge' as const),
        share: edge.share,
        legalOn: reform.legal,
        operationalOn: reform.operational,
        decisionId,
        clause: edge.clause,
      })),
    ),
  )
}

async function nameIssuers(ids: Map<string, string>): Promise<void> {
  await transaction((tx) =>
    tx.insert(issuers).values(
      issuerSettings.map(({ key, code }) => ({
        agencyId: idIn(ids, key),
        code,
        paperTitle: 'Giấy xác nhận hoàn thành khóa học',
        competence: null,
        place: 'Lạng Sơn',
      })),
    ),
  )
}

async function decide(paper: { number: string; issuer: string; issuedOn: string; title: string }): Promise<string> {
  return transaction(async (tx) => {
    const [decision] = await tx.insert(decisions).values(paper).returning({ id: decisions.id })
    if (!decision) throw new Error('a decision was not stored')
    return decision.id
  })
}

function kindOf(name: string): AgencyKind {
  if (name.startsWith('Phường')) return 'ward'
  return name.startsWith('Thị trấn') ? 'township' : 'commune'
}

function unique<Thing>(things: Thing[], key: (thing: Thing) => string): Thing[] {
  return [...new Map(things.map((thing) => [key(thing), thing])).values()]
}

function idIn(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`no agency ${key}`)
  return id
}
