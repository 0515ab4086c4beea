/** Backups in tests: a pair of keys, a folder that goes away, and a file opened again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll } from 'vitest'
import { now } from '#app/domain/clock.ts'
import { type Between, copyOut } from '#app/tasks/backup/copying.ts'
import { CopyProblem } from '#db/copying/problem.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-backup-'))
  folders.push(folder)
  return folder
}

export async function keyPair(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** A backup made in this process, so that a test can spoil it between two steps. */
export async function backupFile(between: Between = {}) {
  const { identity, recipient } = await keyPair()
  const file = path.join(temporaryFolder(), 'backup.tar.gz.age')
  const job = { file, recipients: [recipient], version: '0.0.0', backupId: null, madeAt: now().toISOString() }
  return { file, identity, ...(await copyOut(job, undefined, between)) }
}

/** Why it failed; for what must fail. */
export async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (problem) {
    return problem instanceof CopyProblem ? problem.reason : String(problem)
  }
  return 'none: it went well'
}
