/** What an archive says of itself: enough to know that what comes out is what went in. */
import { z } from 'zod'

const Contained = z.object({ size: z.number().int(), sha256: z.string().length(64) })

const Manifest = z.object({
  format: z.literal(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
  backupId: z.string().nullable(),
  database: z.enum(['sqlite', 'postgres']),
  /** The times by which migrations are known, oldest first. */
  migrations: z.array(z.number()),
  tables: z.record(z.string(), z.object({ rows: z.number().int(), hash: z.string() })),
  /** By their places in the archive: the database, and key files. */
  files: z.record(z.string(), Contained),
})

export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'manifest.json'

/** Files of the data folder without which the database cannot be read lie here. */
export const keysFolder = 'keys'

export function manifestFrom(text: string): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    return null
  }
}
