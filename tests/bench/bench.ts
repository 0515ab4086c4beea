/** The run: the province is filled where it is missing, the built server and the yardsticks are started, each page is measured beside them. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { machineHere, engineAt } from './measure/machine.ts'
import { measureAll, type Plan } from './measure/measuring.ts'
import { type Served, served } from './measure/process.ts'
import type { Result } from './measure/result.ts'
import type { Subjects } from './province/subjects.ts'
import { publish } from './report/publishing.ts'
import { tableOf } from './report/table.ts'
import { targetsIn } from './report/targets.ts'

const usage = `npm run bench -- [--short] [--times 10] [--only lesson,exam] [--publish]
  --short    two seconds a measurement rather than five
  --times    so many times 25,000 people
  --only     these measurements alone, by name
  --publish  writes docs/figures.md and docs/pictures/figures.svg`

export async function bench(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked) return 1
  const folder = path.resolve(process.env['DATA_DIR'] ?? path.join('.bench', String(asked.times)))
  mkdirSync(folder, { recursive: true })
  const machine = machineHere(folder)
  const plan: Plan = {
    seconds: asked.short ? 2 : 5,
    warmUp: 1,
    exams: asked.short ? 100 : 400,
    answers: asked.short ? 300 : 1500,
    only: asked.only,
  }
  if (!fill(folder, asked.times, plan.exams * 3)) return 1
  const subjects = JSON.parse(readFileSync(path.join(folder, 'subjects.json'), 'utf8')) as Subjects
  const bodies = path.join(folder, 'bodies')
  rmSync(bodies, { recursive: true, force: true })
  const servers: Served[] = []
  const start = async (name: string, script: string[], settings: Record<string, string>, ready: string) => {
    const server = await served(script, settings, ready, path.join(folder, `${name}.log`))
    servers.push(server)
    return server
  }
  try {
    console.info('the server begins')
    const product = await start(
      'product',
      ['run/start.mjs'],
      { DATA_DIR: folder, DEMO: 'off', DEMO_PASSWORD: '', APP_ORIGIN: '' },
      '/healthz',
    )
    const yardstick = { BODIES: bodies, LESSON_DATABASE: process.env['DATABASE_URL'] ? '' : path.join(folder, 'tap-huan.db') }
    const remix = await start('remix', ['tests/bench/yardsticks/remix.ts'], yardstick, '/')
    const node = await start('node', ['tests/bench/yardsticks/node.ts'], yardstick, '/')
    const found = await measureAll({ product, remix, node, bodies }, subjects, plan, console.info)
    const people = subjects.rows['people'] ?? 0
    const result: Result = { taken: new Date().toISOString(), machine, engine: engineAt(folder), people, rows: subjects.rows, ...found }
    writeFileSync(path.join(folder, 'figures.json'), `${JSON.stringify(result, null, 2)}\n`)
    const targets = targetsIn(result, earlier(folder, asked.times))
    console.info(tableOf(result, targets))
    console.info(`\nAll figures: ${path.relative('.', path.join(folder, 'figures.json'))}`)
    if (asked.publish) publish(result, targets)
    return found.failed.length > 0 ? 1 : 0
  } finally {
    await Promise.all(servers.map((server) => server.end()))
  }
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        short: { type: 'boolean', default: false },
        times: { type: 'string', default: '1' },
        only: { type: 'string', default: '' },
        publish: { type: 'boolean', default: false },
      },
    })
    const times = Number(values.times)
    if (!(times > 0 && times <= 100)) throw new Error('--times wants a number, 1 or 10')
    return { ...values, times, only: values.only.split(',').filter(Boolean) }
  } catch (problem) {
    console.error(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`)
    return null
  }
}

/** In a process of its own, so that what it takes is not ours. */
function fill(folder: string, times: number, sitters: number): boolean {
  const { status } = spawnSync(process.execPath, ['run/bench-fill.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'error', BENCH_TIMES: String(times), BENCH_SITTERS: String(sitters) },
  })
  return status === 0
}

/** What a smaller province took, where it has been measured. */
function earlier(folder: string, times: number): Result | null {
  if (times <= 1) return null
  try {
    return JSON.parse(readFileSync(path.join(path.dirname(folder), '1', 'figures.json'), 'utf8')) as Result
  } catch {
    return null
  }
}
