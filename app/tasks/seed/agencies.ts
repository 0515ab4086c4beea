/** The real agencies of the province, today's and those before, with who succeeded whom. */
import { system } from '#app/domain/access.ts'
import { openAgency } from '#app/domain/agency/opening.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { issuerSettings, officeMergers, offices } from '#app/tasks/cast/offices.ts'
import { db, transaction } from '#db'
import { agencies, issuers, successions } from '#db/schema/index.ts'
import { openCommunes } from './communes.ts'
import { decide } from './decisions.ts'

const merger = { legal: '2025-02-18', operational: '2025-03-01' }

/** Once: where any agency is known, nothing is done. */
export async function loadAgencies(): Promise<void> {
  await transaction(async () => {
    if ((await db.$count(agencies)) > 0) return
    const ids = await openOffices()
    await openCommunes(found(ids.get('ubnd-tinh')))
    await nameIssuers(ids)
  })
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
    ids.set(office.key, await openAgency(system, { ...office, parentId: parent === null ? null : found(ids.get(parent)), codes }))
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
        fromId: found(ids.get(from)),
        toId: found(ids.get(to)),
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

async function nameIssuers(ids: Map<string, string>): Promise<void> {
  await transaction((tx) =>
    tx.insert(issuers).values(
      issuerSettings.map(({ key, code }) => ({
        agencyId: found(ids.get(key)),
        code,
        paperTitle: 'Giấy xác nhận hoàn thành khóa học',
        competence: null,
        place: 'Lạng Sơn',
      })),
    ),
  )
}
