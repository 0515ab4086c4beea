/** A data folder as a real start leaves it, and copies of it: one for each proof. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { serving } from './server.ts'

export type Folder = { path: string; database: string; [Symbol.dispose](): void }

let first: Promise<Folder> | null = null

/** Agencies and courses, no people yet. Every exam is passed, whatever is answered, so that each hand-in has all its consequences. */
export async function freshFolder(): Promise<Folder> {
  first ??= made()
  const folder = emptyFolder()
  cpSync((await first).path, folder.path, { recursive: true })
  return folder
}

/** The first one is kept for as long as it may be copied. */
export async function forgetFolders(): Promise<void> {
  ;(await first)?.[Symbol.dispose]()
  first = null
}

export function emptyFolder(): Folder {
  const place = mkdtempSync(path.join(tmpdir(), 'tap-huan-faults-'))
  return { path: place, database: path.join(place, 'tap-huan.db'), [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }) }
}

async function made(): Promise<Folder> {
  const folder = emptyFolder()
  const server = await serving(folder.path)
  await server.stop()
  const database = new Database(folder.database)
  database.prepare(`update quizzes set pass_percent = 0, minutes = 60 where kind = 'exam'`).run()
  database.close()
  return folder
}
