/** Opening an agency: its name, kind, place in the tree and codes, each with its dates. */
import { type Actor, demand } from '#app/domain/access.ts'
import type { Day } from '#app/domain/clock.ts'
import { fold, tidy } from '#app/domain/folding.ts'
import { record } from '#app/domain/history/recording.ts'
import { transaction } from '#db'
import { agencies, agencyCodes, agencyKinds, type AgencyKind, agencyNames, agencyParents, type CodeScheme } from '#db/schema/index.ts'

export type Opening = {
  key: string
  name: string
  shortName?: string | undefined
  kind: AgencyKind
  parentId: string | null
  codes?: { scheme: CodeScheme; code: string }[]
  from?: Day | undefined
  until?: Day | undefined
}

/** Answers the id. `from` and `until` are left open where they are not known. */
export async function openAgency(actor: Actor, opening: Opening): Promise<string> {
  demand(actor, 'installation.run')
  const { key, name, shortName, kind, parentId, codes = [] } = opening
  const dates = { from: opening.from ?? null, until: opening.until ?? null }
  return transaction(async (tx) => {
    const [agency] = await tx.insert(agencies).values({ key, openedOn: dates.from, closedOn: dates.until }).returning({ id: agencies.id })
    if (!agency) throw new Error('an agency was not stored')
    await tx
      .insert(agencyNames)
      .values({ agencyId: agency.id, name: tidy(name), shortName: shortName ?? null, folded: fold(`${name} ${shortName ?? ''}`), ...dates })
    await tx.insert(agencyKinds).values({ agencyId: agency.id, kind, ...dates })
    if (parentId) await tx.insert(agencyParents).values({ agencyId: agency.id, parentId, ...dates })
    for (const code of codes) await tx.insert(agencyCodes).values({ agencyId: agency.id, ...code, ...dates })
    await record(actor, 'agency.opened', { kind: 'agency', id: agency.id, agencyId: agency.id })
    return agency.id
  })
}
