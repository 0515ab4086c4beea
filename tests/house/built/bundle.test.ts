/** What `npm run bundle` packs starts by itself: nothing to install, nothing to build, no npm, no Node but its own. The tarball is tried by `npm run bundle`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { begin, scratchFolder, serving } from './served.ts'

const bare = { PATH: '/khong-co', npm_config_registry: 'http://127.0.0.1:9/', DEMO: 'off' }

test('a bundle serves, backs up and checks the backup with an empty PATH', async () => {
  using scratch = scratchFolder()
  const place = mkdtempSync(path.resolve('.cache/bundle-')) // links need the same disk
  try {
    execFileSync(process.execPath, ['run/bundle.mjs', '--folder', place])
    const server = await serving(scratch.folder, bare, 50, [path.join(place, 'start')])
    const page = await (await fetch(`${server.origin}/sign-in`)).text()
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
    expect((await fetch(`${server.origin}${style}`)).status).toBe(200)

    const run = async (more: Record<string, string>, ...words: string[]) => {
      const { status, said } = await begin({ ...bare, DATA_DIR: scratch.folder, ...more }, words).ended
      expect(status, said).toBe(0)
      return said
    }
    const keyFile = path.join(scratch.folder, 'khoa.txt')
    const [recipient = ''] = /age1\w+/.exec(await run({}, path.join(place, 'backup-key'), keyFile)) ?? []
    const backups = path.join(scratch.folder, 'sao-luu')
    await run({ BACKUP_RECIPIENT: recipient, BACKUP_DIR: backups }, path.join(place, 'backup'))
    await run({}, path.join(place, 'restore'), path.join(backups, readdirSync(backups)[0] ?? ''), '--key', keyFile, '--check')

    server.process.kill('SIGTERM')
    expect((await server.ended).status).toBe(0)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
