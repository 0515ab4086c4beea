/** Journeys in a real Chromium against the built server, with script and without; each project has a server and a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/journeys/support/chromium.ts'

// the workers read this file again: what was chosen first holds
process.env['JOURNEY_PORT'] ??= String(20_000 + (process.pid % 20_000))
process.env['JOURNEY_FOLDER'] ??= ownFolder()
const port = Number(process.env['JOURNEY_PORT'])
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `npm run pictures` takes the pictures of the manuals; anything else is a test. */
const pictures = process.env['PICTURES'] === 'on'
const complete = '**/axe-complete.spec.ts'
/** axe is a script; what is plain has no script either way. */
const servers = [
  { name: 'with-script', port, script: true, but: { testIgnore: complete, grepInvert: /@plain/ } },
  { name: 'without-script', port: port + 1, script: false, but: { testIgnore: '**/axe*.spec.ts' } },
].slice(0, pictures ? 1 : 2)

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: pictures ? '*.pictures.ts' : '*.spec.ts',
  workers: pictures ? 1 : 2,
  fullyParallel: false,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: [['list']],
  use: { launchOptions: { executablePath: chromiumPath(), args: flags }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
  projects: [
    ...servers.map(({ name, port: own, script, but }) => ({
      name,
      ...but,
      use: { baseURL: `http://127.0.0.1:${own}`, javaScriptEnabled: script },
    })),
    ...(pictures ? [] : [{ name: 'after', testMatch: complete, dependencies: ['with-script'] }]),
  ],
  webServer: servers.map(({ name, port: own }) => ({
    command: 'exec node run/start.mjs',
    url: `http://127.0.0.1:${own}/healthz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 12_000 },
    env: {
      PORT: String(own),
      DATA_DIR: path.join(String(process.env['JOURNEY_FOLDER']), name),
      DEMO: 'on',
      DEMO_PASSWORD: 'mat-khau-thu',
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
      APP_ORIGIN: '',
      HOST: '',
    },
  })),
})

/** Gone with the process that made it: a `globalTeardown` would come before the servers end, who still write there. */
function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-journeys-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
