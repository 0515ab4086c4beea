/** The database every test begins with: migrated, courses loaded, the demo's cast in it. */
import { setClock } from '#app/domain/clock.ts'
import { prepare } from '#app/tasks/prepare.ts'
import { disconnect } from '#db'
import { opening } from './time.ts'

/** Made once a run, then copied for every test file. */
export async function prepareBase(folder: string): Promise<void> {
  setClock(() => new Date(opening))
  await prepare({ demo: true, demoPassword: stagePassword, origin: 'http://127.0.0.1:3000', folder })
  await disconnect()
  setClock(null)
}

/** What every member of the cast signs in with. */
export const stagePassword = 'mat-khau-thu'
