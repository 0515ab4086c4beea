// Installs what is missing. Runs on Node 20 or later; the runtime itself comes with the packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bin, root } from './ground.mjs'

const stampFile = path.join(root, 'node_modules/.tap-huan-stamp')
const wanted = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')

if (Number(process.versions.node.split('.')[0]) < 20) stop(`Cần Node.js 20 trở lên để cài đặt; máy này có ${process.version}.`)
const { optionalDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
if (!(`node-${platform}` in optionalDependencies))
  stop(`Chưa có bản Node.js 24 đi kèm cho ${platform}; đề nghị dùng máy Linux (x64, arm64) hoặc Windows (x64).`)
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) install()
if (!existsSync(path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')))
  stop('Bản Node.js 24 đi kèm chưa được cài; đề nghị xóa thư mục node_modules rồi chạy lại.')

function install() {
  console.log('Đang cài các gói cần thiết, khoảng một phút…')
  const command = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error } = spawnSync('npm', command, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    stop(
      `Không cài được các gói${error ? ` (${error.message})` : ''}. Đề nghị kiểm tra kết nối tới kho gói npm và chỗ trống trên đĩa, rồi chạy lại.`,
    )
  writeFileSync(stampFile, wanted)
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
