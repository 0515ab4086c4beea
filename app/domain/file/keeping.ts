/** Files as rows, keyed by their hash: the same bytes are kept once. */
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { files } from '#db/schema/index.ts'

/** Answers the hash (SHA-256, hex). */
export async function keepFile(file: { mime: string; bytes: Uint8Array }): Promise<string> {
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  await transaction((tx) =>
    tx.insert(files).values({ hash, mime: file.mime, size: file.bytes.length, bytes: file.bytes, keptAt: now() }).onConflictDoNothing(),
  )
  return hash
}

export async function fileWith(hash: string) {
  const [file] = await db.select({ mime: files.mime, bytes: files.bytes }).from(files).where(eq(files.hash, hash))
  return file ?? null
}
