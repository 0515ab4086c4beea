/** The communes before and after 1/7/2025, with the clause that made each of today's. */
import { system } from '#app/domain/access.ts'
import { openAgency } from '#app/domain/agency/opening.ts'
import { fold } from '#app/domain/folding.ts'
import { found } from '#app/domain/problem.ts'
import communesText from '#app/tasks/cast/communes.csv?raw'
import { districts } from '#app/tasks/cast/offices.ts'
import { transaction } from '#db'
import { type AgencyKind, successions } from '#db/schema/index.ts'
import { decide } from './decisions.ts'

const reform = { legal: '2025-06-16', operational: '2025-07-01' }

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

/** `parentId` is the committee of the province. */
export async function openCommunes(parentId: string): Promise<void> {
  const ids = new Map<string, string>()
  for (const { code, name } of districts) {
    ids.set(
      name,
      await openAgency(system, {
        key: keyOf(name, code),
        name,
        kind: 'district',
        parentId,
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
        parentId: found(ids.get(oldDistrict)),
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
        parentId,
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
        fromId: found(ids.get(`old ${edge.oldCode}`)),
        toId: found(ids.get(`new ${edge.newCode}`)),
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

export function keyOf(name: string, code?: string): string {
  return [fold(name).replace(/[^a-z0-9]+/g, '-'), code].filter(Boolean).join('-')
}

function kindOf(name: string): AgencyKind {
  if (name.startsWith('Phường')) return 'ward'
  return name.startsWith('Thị trấn') ? 'township' : 'commune'
}

function unique<Thing>(things: Thing[], key: (thing: Thing) => string): Thing[] {
  return [...new Map(things.map((thing) => [key(thing), thing])).values()]
}
