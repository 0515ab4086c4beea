// `npm run bundle`: one file that starts the product on a Linux machine without internet, Node.js or npm. Started for a trial before it gets its name.
// With `--folder PLACE` only what would be in it, as links.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { bundleContents, platform } from './bundle-contents.mjs'
import { build } from './build.mjs'
import { bin, isBundle, onOwnRuntime, root } from './ground.mjs'

await onOwnRuntime()
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
try {
  if (isBundle) throw new Error('Đây đã là một gói cài đặt; đề nghị tạo gói từ mã nguồn.')
  if (process.platform !== 'linux') throw new Error(`Gói cài đặt chỉ tạo được trên Linux; máy này là ${platform}.`)
  await build()
  if (process.argv[2] === '--folder') lay(path.resolve(process.argv[3] ?? 'dist/folder'), contentsNow())
  else await make()
} catch (problem) {
  console.error(problem.message)
  process.exit(1)
}
process.exit(0) // the compiler of words keeps a timer running

async function make() {
  const name = `tap-huan-${version}-${platform}`
  const folder = path.join(root, 'dist')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.tar.gz`)
  const draft = `${file}.part`
  const contents = contentsNow()
  console.log(`Đang đóng gói ${contents.length} tệp…`)
  await write(draft, name, contents, new Date(Number(git('log', '-1', '--format=%ct')) * 1000))
  console.log('Đang chạy thử gói trên thư mục tạm…')
  prove(draft)
  renameSync(draft, file)
  const { bytes, sha256 } = await measured(file)
  writeFileSync(`${file}.sha256`, `${sha256}  ${name}.tar.gz\n`)
  console.log(`${path.relative(root, file)}\n${bytes} byte (${Math.round(bytes / 2 ** 20)} MiB)\nSHA-256 ${sha256}`)
}

function contentsNow() {
  const changed = git('status', '--porcelain') === '' ? '' : '+'
  return bundleContents({ version, platform, commit: `${git('rev-parse', 'HEAD')}${changed}` })
}

function lay(folder, contents) {
  for (const { name, source, text, link, runs } of contents) {
    const place = path.join(folder, name)
    mkdirSync(path.dirname(place), { recursive: true })
    if (source) linkSync(source, place)
    else if (link) symlinkSync(link, place)
    else writeFileSync(place, text, { mode: runs ? 0o755 : 0o644 })
  }
}

/** The same bytes from the same commit, whoever makes it and when. */
async function write(file, top, contents, mtime) {
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: 9 }), createWriteStream(file))
  for (const { name, source, text, link, runs } of contents) {
    const header = { name: `${top}/${name}`, mtime, mode: runs ? 0o755 : 0o644, uid: 0, gid: 0 }
    const body = Buffer.from(text ?? (source ? readFileSync(source) : ''))
    await new Promise((resolve, reject) => {
      const done = (problem) => (problem ? reject(problem) : resolve())
      if (link) tar.entry({ ...header, type: 'symlink', linkname: link }, done)
      else tar.entry({ ...header, size: body.length }, done).end(body)
    })
  }
  tar.finalize()
  await written
}

/** Where the machine allows it without any network but the loopback; always without npm's registry and with an empty PATH. */
function prove(file) {
  const trial = [path.join(bin, 'node'), 'run/bundle-proof.mjs', file]
  const alone = process.getuid() === 0 ? ['-n'] : ['-rn']
  const mayIsolate = spawnSync('unshare', [...alone, 'sh', '-c', 'ip link set lo up']).status === 0
  const [command, ...args] = mayIsolate ? ['unshare', ...alone, 'sh', '-c', 'ip link set lo up && exec "$0" "$@"', ...trial] : trial
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    rmSync(file, { force: true })
    throw new Error('Gói không chạy được khi thử; đã xóa.')
  }
  console.log(
    mayIsolate ? 'Chạy thử đạt, trong không gian mạng riêng không có đường ra ngoài.' : 'Chạy thử đạt; máy này không cho tách mạng.',
  )
}

async function measured(file) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

function git(...words) {
  return spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''
}
