/** Uploads and made documents, as rows keyed by their SHA-256, so that several servers need no shared disk. */
import { bytes, integer, moment, table, text } from '../kit.ts'

export const files = table('files', {
  hash: text().primaryKey(),
  mime: text().notNull(),
  size: integer().notNull(),
  bytes: bytes().notNull(),
  keptAt: moment().notNull(),
})
