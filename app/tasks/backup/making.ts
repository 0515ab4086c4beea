/** Backups: the nightly one and those made by hand. The work is done in a process of its own; what came of it is noted as a row. */
import { spawn, type ChildProcess } from 'node:child_process'
import { access, constants, mkdir, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Backup, beginBackup, noteProblem, noteVerified, takeNight } from '#app/domain/backup/noting.ts'
import { keptOf } from '#app/domain/backup/schedule.ts'
import { env } from '#app/web/env.ts'
import { failure, log } from '#app/web/log.ts'
import { workerFile } from '#app/web/workers.ts'
import { CopyProblem, type Reason } from '#db/copying/problem.ts'
import type { Job, Result, Step } from './copying.ts'

export type Settings = { recipients: string[]; folder: string }

const worker = workerFile('app/tasks/backup/worker.ts')
let atWork: ChildProcess | null = null

/** Does nothing where backups are not set up or this night's is made or being made, here or elsewhere. */
export async function backUpNightly(): Promise<void> {
  if (!env.backup) return
  const backup = await takeNight()
  if (!backup) return
  try {
    const { file, kilobytes, rows } = await made(backup, env.backup)
    log.info({ file: path.basename(file), kilobytes, rows }, 'backed up, restored and compared')
  } catch (problem) {
    const reason = problem instanceof CopyProblem ? problem.reason : 'unknown'
    log.error({ backup: backup.id, reason, failure: failure(problem) }, 'the backup failed')
  }
}

/** Throws a CopyProblem where it could not be made or was not what had been copied. */
export async function backUp(settings: Settings, hear?: (step: Step) => void): Promise<Result & { file: string }> {
  return made(await beginBackup(), settings, hear)
}

/** Ends one at work: the server is going down. */
export function cutOff(): void {
  atWork?.kill('SIGTERM')
}

async function made(backup: Backup, settings: Settings, hear?: (step: Step) => void) {
  const file = path.join(settings.folder, nameAt(backup.begunAt))
  try {
    await reachable(settings.folder)
    const job: Job = {
      file,
      recipients: settings.recipients,
      version: env.version,
      backupId: backup.id,
      madeAt: backup.begunAt.toISOString(),
    }
    const result = await inWorker(job, hear)
    const { kilobytes, sha256, rows } = result
    await noteVerified(backup, { file: path.basename(file), kilobytes, sha256, rows })
    await tidied(settings.folder)
    return { ...result, file }
  } catch (problem) {
    const reason = problem instanceof CopyProblem ? problem.reason : 'unknown'
    const detail = problem instanceof Error ? problem.message : ''
    await noteProblem(backup, reason, detail)
    throw problem
  }
}

/** A good backup stays one where old ones could not be deleted. */
async function tidied(folder: string): Promise<void> {
  await tidyBackups(folder).catch((problem: unknown) => log.warn({ folder, failure: failure(problem) }, 'old backups could not be deleted'))
}

async function reachable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK)
  } catch {
    throw new CopyProblem('target', folder)
  }
}

type Word = { step: Step } | { result: Result } | { problem: Reason; detail: string }

/** It ends with us: it listens on its input. */
function inWorker(job: Job, hear: (step: Step) => void = () => undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker], { stdio: ['pipe', 'pipe', 'ignore'] })
    if (child.pid) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL) // from its first step on: it has time, whoever is served has not
    atWork = child
    let heard = ''
    child.stdout.on('data', (bytes: Buffer) => {
      const lines = (heard + bytes.toString()).split('\n')
      heard = lines.pop() ?? ''
      for (const word of lines.map((line) => JSON.parse(line) as Word)) {
        if ('step' in word) hear(word.step)
        else if ('result' in word) resolve(word.result)
        else reject(new CopyProblem(word.problem, word.detail))
      }
    })
    child.once('error', (problem) => reject(new CopyProblem('unknown', problem.message)))
    child.once('close', (status, signal) => {
      atWork = null
      reject(new CopyProblem('interrupted', signal ?? String(status))) // does nothing where a result came
    })
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${JSON.stringify(job)}\n`)
  })
}

/** `tap-huan-20261126-021500.tar.gz.age`, by the time in Việt Nam. */
const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' })
const pattern = /^tap-huan-(\d{4})(\d\d)(\d\d)-\d{6}\.tar\.gz\.age$/
/** Of one that was cut off. */
const unfinished = /^tap-huan-\d{8}-\d{6}\.tar\.gz\.age\.part$/

export function nameAt(moment: Date): string {
  return `tap-huan-${zone.format(moment).replaceAll(/[-:]/g, '').replace(' ', '-')}.tar.gz.age`
}

/** Only files with our names are ever deleted, and only once a newer one was found good. */
export async function tidyBackups(folder: string): Promise<void> {
  const names = (await readdir(folder)).sort().reverse()
  const newestFirst = names.flatMap((name) => {
    const [, year, month, date] = pattern.exec(name) ?? []
    return year ? [{ name, day: `${year}-${month}-${date}` }] : []
  })
  const kept = new Set(keptOf(newestFirst).map(({ name }) => name))
  const today = newestFirst[0]?.name.slice(0, 'tap-huan-20261126'.length) ?? ''
  const left = names.filter((name) => unfinished.test(name) && name < today)
  for (const name of [...newestFirst.map((file) => file.name).filter((file) => !kept.has(file)), ...left])
    await rm(path.join(folder, name), { force: true })
}
