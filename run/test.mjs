// Everything that proves the product, on a fresh clone, with no service started by hand.
import { chromium } from './chromium.mjs'
import { build } from './build.mjs'
import { conclude, gate, step, tests } from './gate.mjs'
import { builtTests, codeGates, contentTests, houseTests, rulesOn } from './gates.mjs'
import { onOwnRuntime } from './ground.mjs'
import { postgresClient } from './postgres-client.mjs'

await onOwnRuntime()
const journeys = () =>
  tests('journeys in Chromium', 'playwright', intoReport, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }))

/** Playwright is told by the environment where its figures go. */
function intoReport(report) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report
  return ['test', '--reporter=list,json']
}

for (const check of [
  ...codeGates,
  houseTests,
  contentTests,
  rulesOn('sqlite'),
  () => step('pg_dump', postgresClient),
  rulesOn('postgres'),
  () => step('build', build),
  builtTests,
  () => gate('content', 'node', ['run/content-check.mjs']),
  () => step('a Chromium', chromium),
  journeys,
])
  await check()
process.exit(conclude() ? 0 : 1)
