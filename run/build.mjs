// Words and pages into build/, only when their sources changed; made aside and then put in place whole.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bin, isBundle, root } from './ground.mjs'
import { compileWords } from './words.mjs'

const sources = [
  'app',
  'db',
  'public',
  'content/messages',
  'content/letters',
  'content/pages',
  'content/skills',
  'vite.config.ts',
  'workers.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Answers true where something was built. */
export async function build() {
  if (isBundle) return false
  await compileWords()
  const stamp = stampOf(sources)
  const stampFile = path.join(root, 'build/.stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  const draft = draftFolder()
  try {
    const folder = path.relative(root, draft)
    run('remix', ['vite:build', '--logLevel', 'warn'], folder)
    run('vite', ['build', '--config', 'workers.config.ts', '--logLevel', 'warn'], folder)
    const server = path.join(draft, 'server/index.js')
    writeFileSync(server, readFileSync(server, 'utf8').replaceAll(path.relative(root, draft), 'build'))
    writeFileSync(path.join(draft, '.stamp'), stamp)
    put(draft, path.join(root, 'build'))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return true
}

function run(program, words, folder) {
  const { status, stdout, stderr } = spawnSync(path.join(bin, program), words, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', BUILD_DIR: folder },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`build failed\n${stdout}\n${stderr}`)
}

function draftFolder() {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  return mkdtempSync(path.join(root, '.cache/build-'))
}

/** Two may build at once: the last one stays, and nobody ever sees half of one. */
function put(draft, place) {
  const old = `${draft}-old`
  for (let tries = 0; ; tries++) {
    try {
      if (existsSync(place)) renameSync(place, `${old}${tries}`)
      renameSync(draft, place)
      break
    } catch (problem) {
      if (tries === 5 || !['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(problem.code)) throw problem
    }
  }
  for (const name of readdirSync(path.dirname(draft))) {
    if (name.startsWith(`${path.basename(draft)}-old`)) rmSync(path.join(path.dirname(draft), name), { recursive: true, force: true })
  }
}

function stampOf(names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesIn(path.join(root, name))).sort())
    hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  const entries = readdirSync(place, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
