/** Lists that came in, as officers see them: those of agencies within their scope. */
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import { type Actor, demand, scopeOf, system } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, feedPages, feeds, importRows, type ImportRowKind, imports, people } from '#db/schema/index.ts'
import { subtree } from '#db/tree.ts'

export type Import = typeof imports.$inferSelect

export const importsPerPage = 25
export const rowsPerPage = 50

export async function importsSeenBy(officer: Actor, page: number) {
  demand(officer, 'person.register')
  const rows = await db
    .select({
      id: imports.id,
      fileName: imports.fileName,
      uploadedAt: imports.uploadedAt,
      officer: people.fullName,
      system: feeds.title,
      agencyName: agencyNames.name,
      sheets: imports.sheets,
      plannedAt: imports.plannedAt,
      confirmedAt: imports.confirmedAt,
      writtenAt: imports.writtenAt,
      undoneAt: imports.undoneAt,
    })
    .from(imports)
    .innerJoin(people, eq(people.id, imports.uploadedBy))
    .leftJoin(agencyNames, and(eq(agencyNames.agencyId, imports.agencyId), holdsOn(agencyNames, today())))
    .leftJoin(feedPages, eq(feedPages.importId, imports.id))
    .leftJoin(feeds, eq(feeds.id, feedPages.feedId))
    .where(within(officer))
    .orderBy(desc(imports.uploadedAt), desc(imports.id))
    .limit(importsPerPage)
    .offset((page - 1) * importsPerPage)
  const [all] = await db.select({ total: count() }).from(imports).where(within(officer))
  return { rows: rows.map(({ officer, system, ...row }) => ({ ...row, uploadedBy: system ?? officer })), total: all?.total ?? 0 }
}

/** One of them; anybody else's is Missing. */
export async function importOf(officer: Actor, id: string | undefined): Promise<Import> {
  demand(officer, 'person.register')
  const [one] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id ?? ''), within(officer)))
  return found(one)
}

export async function rowsOf({ id }: Import, kind: ImportRowKind, page: number) {
  return db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.kind, kind)))
    .orderBy(asc(importRows.sheet), asc(importRows.row), asc(importRows.id))
    .limit(rowsPerPage)
    .offset((page - 1) * rowsPerPage)
}

/** Rows that were kept out, for the file that goes back to whoever made the list; in portions. */
export async function* rowsKeptOut({ id }: Import) {
  for (let page = 0; ; page++) {
    const rows = await db
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, id), inArray(importRows.kind, ['wrong', 'doubtful'])))
      .orderBy(asc(importRows.sheet), asc(importRows.row), asc(importRows.id))
      .limit(500)
      .offset(page * 500)
    yield rows
    if (rows.length < 500) return
  }
}

function within(officer: Actor) {
  return officer === system ? undefined : inArray(imports.agencyId, subtree(scopeOf(officer, 'person.register'), today()))
}
