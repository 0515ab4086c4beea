/** What the operator types: `npm run backup`, `npm run backup:key`. */
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { now } from '#app/domain/clock.ts'
import { numberOf, sizeOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { env, StartProblem } from '#app/web/env.ts'
import { typed, typedBefore } from '#app/web/typed.ts'
import { onThisSchema } from './failing.ts'
import { backUp } from './making.ts'

/** Makes the pair. The private half is a file that must leave this machine; it lies where the command was typed. */
export async function makeBackupKey(folder: string, file = 'khoa-sao-luu.txt'): Promise<string[]> {
  const place = path.resolve(folder, file)
  if (existsSync(place)) throw new StartProblem(t('backup.keyThere', { file: place, command: typedBefore('backup:key') }))
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  writeFileSync(place, `# created: ${now().toISOString()}\n# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' })
  return [t('backup.keyMade', { file: place }), t('backup.keyTakeAway'), `BACKUP_RECIPIENT=${recipient}`]
}

export async function makeBackup(print: (line: string) => void): Promise<void> {
  const settings = env.backup
  if (!settings) throw new StartProblem(t('backup.notSet', { command: typed('backup:key') }))
  await onThisSchema(async () => {
    const { file, kilobytes, rows } = await backUp(settings, (step) => print(t(`backup.steps.${step}`)))
    print(t('backup.done', { file, size: sizeOf(kilobytes * 1024), rows: numberOf(rows) }))
  })
}
