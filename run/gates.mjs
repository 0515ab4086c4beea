// What `npm run check` and `npm test` ask of the code, in the order in which a fault is cheapest to see.
import { gate, step, vitest } from './gate.mjs'
import { inMemory } from './ground.mjs'
import { compileWords } from './words.mjs'

export const codeGates = [
  () => step('words', compileWords),
  () => gate('types', 'tsc', ['--noEmit', '-p', '.']),
  () => gate('style', 'biome', ['ci', '--max-diagnostics=50', '--colors=off']),
  () => gate('promises', 'oxlint', ['--type-aware', 'app', 'db', 'run', 'tests']),
  () => gate('boundaries', 'depcruise', ['app', 'db', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']),
  () => gate('unused', 'knip', ['--no-progress']),
]

export const houseTests = () => vitest('house', 'house')

export const contentTests = () => vitest('what the courses say', 'content')

export const builtTests = () => vitest('what is served', 'built', { workers: 2 })

export const rulesOn = (database) => () => vitest(`rules and routes on ${database}`, database, { workers: 2, settings: inMemory() })
