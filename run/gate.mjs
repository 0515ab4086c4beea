// Running the gates: a line for each, what it said where it failed, and a sum at the end.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bin, root } from './ground.mjs'

/** What ran: `{ name, seconds, passed, failed }`. */
export const results = []

/** One gate counts as one test. Its words are shown only where it fails. */
export async function gate(name, command, args) {
  const { status, output, seconds } = await run(command, args)
  note({ name, seconds, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 })
  if (status !== 0) console.log(`${output.trim()}\n`)
  return status === 0
}

/** A test run that leaves its figures behind as JSON. */
export async function tests(name, command, args, count, settings = {}) {
  const report = path.join(root, '.cache', `report-${name.replace(/\W+/g, '-')}-${process.pid}.json`)
  rmSync(report, { force: true })
  const { status, output, seconds } = await run(command, args(report), settings)
  const figures = figuresIn(report, count)
  rmSync(report, { force: true })
  const failed = status !== 0 && figures.failed === 0 ? 1 : figures.failed
  note({ name, seconds, passed: figures.passed, failed })
  if (status !== 0) console.log(`${output.trim()}\n`)
  return status === 0
}

/** `workers` share its files. */
export function vitest(name, project, { workers = 1, settings = {} } = {}) {
  const args = (report) => [
    'run',
    '--project',
    project,
    `--maxWorkers=${workers}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return tests(name, 'vitest', args, ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }), settings)
}

export async function inTurn(checks) {
  for (const check of checks) await check()
}

/** A piece of work that is no program of its own. */
export async function step(name, work) {
  const since = performance.now()
  try {
    await work()
    note({ name, seconds: elapsed(since), passed: 1, failed: 0 })
    return true
  } catch (problem) {
    note({ name, seconds: elapsed(since), passed: 0, failed: 1 })
    console.log(`${problem instanceof Error ? problem.message : String(problem)}\n`)
    return false
  }
}

export function conclude() {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log()
  for (const { name, seconds, passed, failed } of results) {
    console.log(
      `${name.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`,
    )
  }
  console.log(`${'all'.padEnd(width)} ${elapsed(0).toFixed(1).padStart(7)} s\n`) // since this process began: some ran side by side
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0
}

function note(result) {
  results.push(result)
  const { name, seconds, failed } = result
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
}

function figuresIn(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 } // it did not get as far as counting
  }
}

function run(command, args, settings = {}) {
  const since = performance.now()
  return new Promise((resolve) => {
    const child = spawn(path.join(bin, command), args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const heard = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => heard.push(bytes))
    child.once('error', (problem) => heard.push(Buffer.from(problem.message)))
    child.once('close', (status) => {
      running.delete(child)
      resolve({ status: status ?? 1, output: Buffer.concat(heard).toString(), seconds: elapsed(since) })
    })
  })
}

const running = new Set()

/** An interrupted run ends those it started, and lets them tidy up. */
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    setTimeout(() => process.exit(130), 5000)
    process.exitCode = 130
  })
}

function elapsed(since) {
  return (performance.now() - since) / 1000
}
