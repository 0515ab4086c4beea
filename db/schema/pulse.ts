/** One row that a health check writes, and what the installation knows of itself. */
import { integer, table, text } from '../kit.ts'

export const pulse = table('pulse', { id: integer().primaryKey(), beats: integer().notNull() })

export const installation = table('installation', { key: text().primaryKey(), value: text().notNull() })
