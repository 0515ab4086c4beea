// The fast gate while working: stops at the first kind of fault, and shows all of that kind.
import { conclude } from './gate.mjs'
import { onOwnRuntime } from './ground.mjs'
import { codeGates, contentTests, houseTests, rulesOn } from './gates.mjs'

await onOwnRuntime()
for (const check of [...codeGates, houseTests, contentTests, rulesOn('sqlite')]) {
  if (!(await check())) break
}
process.exit(conclude() ? 0 : 1)
