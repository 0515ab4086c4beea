// pg_dump and pg_restore for the tests on PostgreSQL: those on the machine, else Debian's package where that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Throws a sentence saying what to install where there is none and none can be had. */
export async function postgresClient() {
  if (found()) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (existsSync('/usr/bin/apt-get')) {
    for (const words of [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'postgresql-client'],
    ]) {
      const [command, ...rest] = [...asRoot, ...words]
      spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    }
  }
  if (!found())
    throw new Error(
      'Cần pg_dump từ 15 trở lên để kiểm tra trên PostgreSQL. Đề nghị cài gói postgresql-client, hoặc chỉ thư mục của nó bằng PG_BIN, rồi chạy lại.',
    )
}

function found() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const folders = [
    process.env.PG_BIN ?? '',
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
  ]
  return folders.filter(Boolean).some((folder) => {
    const { stdout } = spawnSync(path.join(folder, 'pg_dump'), ['--version'], { encoding: 'utf8' })
    return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= 15
  })
}
