/** The papers of some completions, by completion. */
import { inArray } from 'drizzle-orm'
import { db } from '#db'
import { certificates } from '#db/schema/index.ts'

export type HeldPaper = { id: string; registerNumber: string; code: string }

export async function papersOf(completionIds: string[]): Promise<Map<string, HeldPaper>> {
  if (completionIds.length === 0) return new Map()
  const rows = await db
    .select({
      completionId: certificates.completionId,
      id: certificates.id,
      registerNumber: certificates.registerNumber,
      code: certificates.code,
    })
    .from(certificates)
    .where(inArray(certificates.completionId, completionIds))
  return new Map(rows.map(({ completionId, ...paper }) => [completionId, paper]))
}
