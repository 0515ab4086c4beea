/** `house`: about the code itself · `content`: about what the courses say · `sqlite` and `postgres`: the same rules and routes on each database · `built`: about what `npm start` serves. */
import { defineConfig } from 'vitest/config'

const anew = './tests/setup/anew.ts'
const quiet = './tests/setup/quiet.ts'
const environment = {
  NODE_ENV: 'test' as const,
  LOG_LEVEL: 'silent',
  DEMO: 'on',
  DATABASE_URL: '',
  DEMO_PASSWORD: 'mat-khau-thu',
  TZ: 'UTC',
}

function onDatabase(name: 'sqlite' | 'postgres', more: string[] = []) {
  return {
    test: {
      name,
      include: ['tests/{domain,routes,tasks,text,web}/**/*.test.{ts,tsx}', 'tests/house/database/*.test.ts', ...more],
      globalSetup: `./tests/setup/${name}.ts`,
      setupFiles: [anew, `./tests/setup/on-${name}.ts`, './tests/setup/clock.ts', quiet],
      sequence: { setupFiles: 'list' as const },
      env: environment,
      isolate: false, // what is not ours is loaded once; what is, `anew.ts` sees to
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'house',
          include: ['tests/house/*.test.ts'],
          setupFiles: [quiet],
          env: environment,
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'content',
          include: ['tests/house/content/*.test.ts'],
          setupFiles: [quiet],
          env: environment,
          testTimeout: 60_000,
          isolate: false, // the courses are compiled once
          fileParallelism: false,
        },
      },
      onDatabase('sqlite', ['tests/moving/*.test.ts', 'tests/house/sqlite/*.test.ts']), // what is of SQLite alone, and from there to PostgreSQL
      onDatabase('postgres'),
      {
        test: {
          name: 'built',
          include: ['tests/house/built/*.test.ts'],
          setupFiles: [quiet],
          env: environment,
          testTimeout: 180_000, // a server may take 50 s to come up
        },
      },
    ],
  },
})
