/** A page of people comes in: kept and compared as a list from a file is; asked to, it is written by itself where nothing needs a second look. */
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type Day, now, today } from '#app/domain/clock.ts'
import { keepFile } from '#app/domain/file/keeping.ts'
import { record } from '#app/domain/history/recording.ts'
import { bytesOf, pagedMime, type Sent, sheetOf } from '#app/domain/import/paged.ts'
import { askFor } from '#app/domain/job/asking.ts'
import { found, invalid, refuse } from '#app/domain/problem.ts'
import { transaction, type Writer } from '#db'
import { feedPages, imports, type PersonType } from '#db/schema/index.ts'
import { actorOf, type Feed } from './entering.ts'

export type Page = { key: string; people: Sent[]; write: boolean; effectiveOn: Day; type: PersonType }

/** Answers the list's id: the one it had before, where the key was used for the very same. */
export async function receive(feed: Feed, page: Page): Promise<string> {
  if (page.effectiveOn > today()) invalid('effectiveOn', 'import.aheadOfToday')
  const { key, people, write, effectiveOn, type } = page
  const digest = createHash('sha256')
    .update(JSON.stringify([people, write, effectiveOn, type]))
    .digest('hex')
  return transaction(async (tx) => {
    const before = await pageOf(tx, feed, key)
    if (before && before.digest !== digest) refuse('feed.keyUsed')
    if (before) return before.importId
    const fileHash = await keepFile({ mime: pagedMime, bytes: bytesOf([feed.id, key], people) })
    const list = { agencyId: feed.agencyId, fileHash, fileName: `${feed.title}, ${key}`, uploadedBy: feed.openedBy, uploadedAt: now() }
    const [made] = await tx
      .insert(imports)
      .values({ ...list, sheets: [sheetOf(people)], effectiveOn, type, complete: false })
      .returning({ id: imports.id })
    const { id } = found(made)
    await tx.insert(feedPages).values({ feedId: feed.id, key, digest, importId: id, cameAt: now(), writeAskedAt: write ? now() : null })
    const actor = actorOf(feed)
    await askFor(actor, { kind: 'importPreview', subjectId: id })
    await record(actor, 'import.uploaded', { kind: 'import', id, agencyId: feed.agencyId }, { feed: feed.title })
    return id
  })
}

async function pageOf(tx: Writer, feed: Feed, key: string) {
  const [page] = await tx
    .select({ digest: feedPages.digest, importId: feedPages.importId })
    .from(feedPages)
    .where(and(eq(feedPages.feedId, feed.id), eq(feedPages.key, key)))
  return page
}
