// What an offline bundle holds: the built product, its sources, and of the packages those that run.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { bundleMark, root } from './ground.mjs'

export const platform = `${process.platform}-${process.arch}`

const folders = ['app', 'build', 'content', 'db', 'deploy', 'docs']
const runtime = `node_modules/node-${platform}`

/** What is typed in the bundle, by the name of its script here. Each is `./name` there. */
const commands = ['start', 'backup', 'backup:key', 'restore', 'move', 'rescue', 'key:new', 'content:check']

/** Of the packages, what nothing reads while it runs: types, maps, sources in C, binaries for other machines, the compiler's headers. */
const idle = [
  /\.(map|d\.[cm]?ts)$/,
  /^node_modules\/better-sqlite3\/(deps|src)\//,
  new RegExp(`^node_modules/better-sqlite3/prebuilds/(?!${platform}\\.node$)`),
  /^node_modules\/node-[^/]+\/(include|share|CHANGELOG\.md)/,
]

/** `{ name, source }`, `{ name, text }` or `{ name, link }`, by name; `runs` where it is a program. */
export function bundleContents(made) {
  return [
    ...folders.flatMap(filesIn),
    ...runningPackages()
      .flatMap(filesIn)
      .filter((name) => !idle.some((pattern) => pattern.test(name))),
    ...scriptsOf(commands.map(scriptOf)),
    'README.md',
  ]
    .map((name) => ({ name, source: path.join(root, name), runs: (statSync(path.join(root, name)).mode & 0o100) !== 0 }))
    .concat(commands.map((command) => ({ name: command.replace(':', '-'), text: callOf(scriptOf(command)), runs: true })))
    .concat({ name: 'node_modules/.bin/node', link: path.relative('node_modules/.bin', `${runtime}/bin/node`) })
    .concat({ name: 'package.json', text: json(packageThere()) }, { name: bundleMark, text: json(made) })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Production packages of the lock that are for this machine. */
function runningPackages() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const running = Object.entries(packages).filter(([place, { dev, devOptional }]) => place && !dev && !devOptional)
  const missing = running.filter(([place, { optional, peer }]) => !optional && !peer && !existsSync(path.join(root, place)))
  if (missing.length > 0) throw new Error(`chưa cài: ${missing.map(([place]) => place).join(', ')}`)
  return running.map(([place]) => place).filter((place) => existsSync(path.join(root, place)))
}

/** Those scripts, and what they import of ours. */
function scriptsOf(names, known = new Set()) {
  for (const name of names.filter((one) => !known.has(one))) {
    known.add(name)
    const imports = readFileSync(path.join(root, name), 'utf8').matchAll(/from '\.\/([\w-]+\.mjs)'/g)
    scriptsOf(
      [...imports].map(([, file]) => `run/${file}`),
      known,
    )
  }
  return [...known]
}

function scriptOf(command) {
  return `run/${command.replace(':', '-')}.mjs`
}

/** Found from wherever it is called, with nothing but a shell. */
function callOf(script) {
  return [
    '#!/bin/sh',
    'case "$0" in */*) here=${0%/*} ;; *) here=. ;; esac',
    `exec "$here/${runtime}/bin/node" "$here/${script}" "$@"`,
    '',
  ].join('\n')
}

/** Whoever has npm may use it there as well. */
function packageThere() {
  const { scripts, devDependencies: _, ...ours } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return { ...ours, scripts: Object.fromEntries(commands.map((command) => [command, scripts[command]])) }
}

/** A package's own packages are entries of the lock themselves. */
function filesIn(place) {
  const entries = readdirSync(path.join(root, place), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const name = `${place}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(name)
    return entry.isFile() ? [name] : []
  })
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}
