/** Root works in nobody else's data folder: what it left there, the server's own user could not open. */
import { existsSync, statSync } from 'node:fs'
import { t } from '#app/text/words.ts'
import { env, StartProblem } from './env.ts'

export function assertOwnData(folder = env.dataFolder, user = process.getuid?.()): void {
  if (user !== 0 || !existsSync(folder)) return
  const { uid } = statSync(folder)
  if (uid !== 0) throw new StartProblem(t('start.otherOwner', { folder, owner: uid }))
}
