/** PostgreSQL's own pg_dump and pg_restore, found on this machine: of the server's version, else of a later one. */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { environmentWith, postgresPrograms, searchPath } from '../address.ts'
import { CopyProblem } from './problem.ts'

type Name = 'pg_dump' | 'pg_restore'
type Work = { url: string; file: string; server: number }

/** Not compressed: the archive around it is. */
export async function dump({ url, file, server, snapshot }: Work & { snapshot?: string }): Promise<void> {
  closeSync(openSync(file, 'w', 0o600)) // nobody else's to read; pg_dump would leave that to the umask
  const of = snapshot ? [`--snapshot=${snapshot}`] : []
  await run('pg_dump', server, url, ['--format=custom', '--compress=0', '--no-owner', '--no-privileges', ...of, `--file=${file}`], (to) => [
    '--dbname',
    to,
  ])
}

/** All of it or none. */
export async function load({ url, file, server }: Work): Promise<void> {
  const all = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
  await run('pg_restore', server, url, all, (to) => ['--dbname', to, file])
}

/** Where it lies; throws where there is none that knows this server. */
function program(name: Name, server: number): string {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const found = places()
    .map((folder) => path.join(folder, file))
    .filter((place) => existsSync(place))
    .map((place) => ({ place, major: majorOf(place) }))
    .filter(({ major }) => major >= server)
    .sort((one, other) => one.major - other.major)
  if (!found[0]) throw new CopyProblem('noProgram', `${name} ${server}`)
  return found[0].place
}

function places(): string[] {
  if (postgresPrograms) return [postgresPrograms]
  const installed = ['/usr/lib/postgresql', '/usr/local/pgsql', 'C:\\Program Files\\PostgreSQL'].filter((folder) => existsSync(folder))
  return [...searchPath, ...installed.flatMap((folder) => readdirSync(folder).map((version) => path.join(folder, version, 'bin')))]
}

function majorOf(place: string): number {
  const { stdout } = spawnSync(place, ['--version'], { encoding: 'utf8' })
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

function run(name: Name, server: number, url: string, options: string[], target: (url: string) => string[]): Promise<void> {
  const place = program(name, server)
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = '' // not where every process list shows it
  return new Promise((resolve, reject) => {
    const child = spawn(place, [...options, ...target(address.href)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(password && { env: environmentWith({ PGPASSWORD: password }) }),
    })
    let heard = ''
    child.stderr.on('data', (text: Buffer) => (heard = (heard + text.toString()).slice(-2000)))
    child.once('error', (problem) => reject(new CopyProblem('program', problem.message)))
    child.once('close', (status) =>
      status === 0 ? resolve() : reject(new CopyProblem('program', `${name}: ${heard.trim().split('\n')[0] ?? status}`)),
    )
  })
}
