/** How a list is to be understood: which sheets, which columns, from when, and whether it is complete. Remembered for the agency. */
import { eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { askFor } from '#app/domain/job/asking.ts'
import { invalid, refuse } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { importMemories, imports, type ImportSheet, type PersonType } from '#db/schema/index.ts'
import { type Import, importOf } from './listing.ts'
import { headingsKey } from './sheets.ts'

export type Understanding = {
  sheets: { wanted: boolean; columns: Record<string, number> }[]
  effectiveOn: Day
  type: PersonType
  complete: boolean
}

export async function understand(actor: Actor, id: string, { sheets: said, effectiveOn, type, complete }: Understanding): Promise<void> {
  await transaction(async (tx) => {
    const one = await importOf(actor, id)
    if (one.confirmedAt) refuse('import.confirmedAlready')
    const sheets = (one.sheets ?? refuse('import.notRead')).map((sheet, place): ImportSheet => ({ ...sheet, ...said[place] }))
    const wanted = sheets.filter((sheet) => sheet.wanted)
    if (wanted.length === 0) invalid('sheets', 'import.noSheet')
    if (!wanted.every(({ columns }) => 'fullName' in columns || ('familyName' in columns && 'givenName' in columns)))
      invalid('sheets', 'import.noNameColumn')
    if (effectiveOn > today()) invalid('effectiveOn', 'import.aheadOfToday')
    if (!(await agencyOn(effectiveOn, one.agencyId))) invalid('effectiveOn', 'posting.agencyNotOpen')
    await tx.update(imports).set({ sheets, effectiveOn, type, complete, plannedAt: null, digest: null }).where(eq(imports.id, id))
    for (const { labels, columns } of wanted) await remember(one, labels, columns)
    await askFor(actor, { kind: 'importPreview', subjectId: id })
  })
}

/** The preview anew: the register has changed since. */
export async function lookAgain(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const one = await importOf(actor, id)
    if (one.writtenAt) refuse('import.writtenAlready')
    await tx.update(imports).set({ plannedAt: null, digest: null, confirmedAt: null, confirmedBy: null }).where(eq(imports.id, id))
    await askFor(actor, { kind: 'importPreview', subjectId: id })
  })
}

async function remember({ agencyId }: Import, labels: string[], columns: Record<string, number>): Promise<void> {
  const memory = { columns, at: now() }
  await transaction((tx) =>
    tx
      .insert(importMemories)
      .values({ agencyId, headings: headingsKey(labels), ...memory })
      .onConflictDoUpdate({ target: [importMemories.agencyId, importMemories.headings], set: memory }),
  )
}
