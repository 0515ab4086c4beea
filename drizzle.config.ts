/** Generates SQL migrations from the one schema; `npm run db:new NAME` runs it once for each database. */
import { defineConfig } from 'drizzle-kit'
import { dialect } from './db/address.ts'

export default defineConfig({
  schema: './db/schema/index.ts',
  casing: 'snake_case',
  ...(dialect === 'postgres'
    ? { dialect: 'postgresql', out: './db/migrations/postgres' }
    : { dialect: 'sqlite', out: './db/migrations/sqlite' }),
})
