/** The operator's own commands, as they are typed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Settings = Record<string, string>

/** Makes the keys; answers the public one. */
export async function keyMade(folder: string, aside: string): Promise<string> {
  await typed({ DATA_DIR: folder }, 'backup-key', keyIn(aside))
  return /public key: (\S+)/.exec(readFileSync(keyIn(aside), 'utf8'))?.[1] ?? ''
}

/** How to back up: it answers the newest file. */
export async function backing(folder: string, aside: string, weakness: Settings = {}): Promise<() => Promise<string>> {
  const kept = path.join(aside, 'backups')
  mkdirSync(kept)
  const recipient = await keyMade(folder, aside)
  return async () => {
    await typed({ DATA_DIR: folder, BACKUP_DIR: kept, BACKUP_RECIPIENT: recipient, ...weakness }, 'backup')
    return path.join(kept, readdirSync(kept).sort().at(-1) ?? '')
  }
}

/** Into a folder of its own; answers the restored database. */
export async function restored(backup: string, aside: string, name: string): Promise<string> {
  const target = path.join(aside, name)
  mkdirSync(target)
  await typed({ DATA_DIR: target }, 'restore', backup, '--key', keyIn(aside), '--yes')
  return path.join(target, 'tap-huan.db')
}

const keyIn = (aside: string) => path.join(aside, 'key.txt')

async function typed(settings: Settings, script: string, ...words: string[]): Promise<void> {
  const child = spawn(process.execPath, [`run/${script}.mjs`, ...words], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', DEMO: 'off', DATABASE_URL: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const [status] = (await once(child, 'close')) as [number]
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${said}`)
}
