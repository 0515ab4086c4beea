// Unpacks a bundle aside and uses it as its operator would, with nothing else: started, signed in, backed up, checked, ended.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const nobody = process.getuid() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const password = 'mat-khau-chay-thu'
const patience = 120_000

const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-goi-'))
try {
  await prove(path.resolve(process.argv[2] ?? ''))
} catch (problem) {
  console.error(problem.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function prove(file) {
  chmodSync(folder, 0o755)
  const home = path.join(folder, 'nha')
  mkdirSync(home, { mode: 0o777 })
  chmodSync(home, 0o777)
  demand(spawnSync('tar', ['xf', file, '-C', folder]).status === 0, 'không mở được gói')
  const [top = ''] = readdirSync(folder).filter((name) => name !== 'nha')
  const place = path.join(folder, top)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const settings = { PORT: String(port), DATA_DIR: path.join(home, 'data'), DEMO_PASSWORD: password, LOG_LEVEL: 'error' }

  const server = begin(path.join(place, 'start'), [], { home, settings })
  try {
    await answering(origin, server)
    await signIn(origin)
    console.log('· khởi động, đăng nhập: được')
    await backUp(place, { home, settings })
    console.log('· tạo khóa, sao lưu, kiểm tra bản sao lưu: được')
  } finally {
    server.child.kill('SIGTERM')
  }
  const { status, said } = await server.ended
  demand(status === 0, `không kết thúc bình thường: ${said}`)
}

/** Nothing of this machine's but its kernel, its C library and its shell. */
function begin(program, words, { home, settings }) {
  const env = { PATH: '/khong-co', HOME: home, npm_config_registry: 'http://127.0.0.1:9/', ...settings }
  const child = spawn(program, words, { cwd: home, env, ...nobody, stdio: ['ignore', 'pipe', 'pipe'] })
  const heard = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => heard.push(bytes))
  const ended = new Promise((resolve) => child.once('close', (status) => resolve({ status, said: Buffer.concat(heard).toString() })))
  return { child, ended }
}

async function answering(origin, { child, ended }) {
  for (const since = performance.now(); performance.now() - since < patience; await pause(200)) {
    if ((await fetch(`${origin}/healthz`).catch(() => null))?.ok) return
    if (child.exitCode !== null) throw new Error(`không khởi động được: ${(await ended).said}`)
  }
  child.kill('SIGKILL')
  throw new Error(`sau ${patience / 1000} giây vẫn không trả lời: ${(await ended).said}`)
}

async function signIn(origin) {
  const body = new URLSearchParams({ name: 'hocvien', password })
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, headers: { Origin: origin }, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  const record = await fetch(`${origin}/record`, { headers: { Cookie: cookie.join('; ') }, redirect: 'manual' })
  demand(answer.status === 303 && record.status === 200, `không đăng nhập được: ${answer.status}, ${record.status}`)
}

/** These start processes of their own, from the sources in the bundle. */
async function backUp(place, { home, settings }) {
  const run = async (command, words, more = {}) => {
    const { status, said } = await begin(path.join(place, command), words, { home, settings: { ...settings, ...more } }).ended
    demand(status === 0, `${command}: ${said}`)
    return said
  }
  const [recipient = ''] = /age1\w+/.exec(await run('backup-key', ['khoa.txt'])) ?? []
  await run('backup', [], { BACKUP_RECIPIENT: recipient, BACKUP_DIR: path.join(home, 'sao-luu') })
  const [file = ''] = readdirSync(path.join(home, 'sao-luu'))
  await run('restore', [`sao-luu/${file}`, '--key', 'khoa.txt', '--check'])
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function demand(holds, sentence) {
  if (!holds) throw new Error(`Gói: ${sentence}`)
}
