/** One process goes from test file to test file. Each begins anew: with the settings of the start, and with code of ours that nobody has run. */
import { afterAll, vi } from 'vitest'

vi.resetModules()
const left = globalThis as { tapHuanConnection?: unknown }
if (left.tapHuanConnection) {
  delete left.tapHuanConnection // one file complains of the one before it, not all that follow
  throw new Error('the test file before this one left its database open')
}
const settings = { ...process.env }

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name]
  Object.assign(process.env, settings)
})
