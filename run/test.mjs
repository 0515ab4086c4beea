// Everything that proves the product, on a fresh clone, with no service started by hand.
import { chromium } from './chromium.mjs'
import { build } from './build.mjs'
import { conclude, gate, inTurn, step, tests } from './gate.mjs'
import { builtTests, codeGates, contentTests, houseTests, rulesOn } from './gates.mjs'
import { inMemory, onOwnRuntime } from './ground.mjs'
import { postgresClient } from './postgres-client.mjs'

await onOwnRuntime()
const journeys = () =>
  tests(
    'journeys in Chromium',
    'playwright',
    intoReport,
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    inMemory(),
  )

/** Playwright is told by the environment where its figures go. */
function intoReport(report) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report
  return ['test', '--reporter=list,json']
}

const [words, ...codes] = codeGates

/** Two lanes side by side, since neither needs anything of the other and each keeps about one core busy. Journeys keep two busy by themselves. */
const lanes = [
  [
    rulesOn('sqlite'),
    () => step('build', build),
    builtTests,
    () => gate('content', 'node', ['run/content-check.mjs']),
    () => step('a Chromium', chromium),
  ],
  [...codes, houseTests, contentTests, () => step('pg_dump', postgresClient), rulesOn('postgres')],
]

await words()
await Promise.all(lanes.map(inTurn))
await journeys()
process.exit(conclude() ? 0 : 1)
