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

/** Side by side, since neither needs anything of the other, and each keeps about one processor busy. What comes after keeps two busy by itself. */
const lanes = [
  codes,
  [
    () => step('build', build),
    houseTests,
    contentTests,
    () => gate('content', 'node', ['run/content-check.mjs']),
    () => step('a Chromium', chromium),
    () => step('pg_dump', postgresClient),
  ],
]

await words()
await Promise.all(lanes.map(inTurn))
await inTurn([rulesOn('sqlite'), rulesOn('postgres'), builtTests, journeys])
process.exit(conclude() ? 0 : 1)
