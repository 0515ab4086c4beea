/** A file in the place of a file. */
import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { CopyProblem } from './problem.ts'
import { contentsOf, isUnreachable } from './sqlite.ts'
import type { Contents } from './tally.ts'

export function contentsOfFile(file: string): Contents {
  const connection = new Database(file, { readonly: true })
  try {
    return contentsOf(connection)
  } finally {
    connection.close()
  }
}

/** Leaving WAL needs the file for oneself alone, in whichever process the others are; it also brings all that was written into the one file. */
export function assertUnusedOnSqlite(file: string): void {
  const connection = forWriting(file)
  try {
    if (connection.pragma('journal_mode = delete', { simple: true }) !== 'delete') throw new CopyProblem('inUse', file)
    connection.pragma('journal_mode = wal')
  } catch (problem) {
    if (isUnreachable(problem)) throw new CopyProblem('noRights', file)
    throw problem instanceof Database.SqliteError ? new CopyProblem('inUse', file) : problem
  } finally {
    connection.close()
  }
}

function forWriting(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 0 })
  } catch (problem) {
    throw isUnreachable(problem) ? new CopyProblem('noRights', file) : problem
  }
}

/** The old file gets a second name before the new one takes its first: at no moment is there none. */
export function putOnSqlite(file: string, copy: string, stamp: string): string | null {
  const aside = existsSync(file) ? `${file}.before-restore-${stamp}` : null
  if (aside) {
    secondName(file, aside)
    for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true }) // the old one's; it is whole without them
  }
  settle(copy)
  renameSync(copy, file)
  settle(path.dirname(file))
  return aside
}

function secondName(file: string, aside: string): void {
  try {
    linkSync(file, aside)
  } catch {
    copyFileSync(file, aside) // a disk that knows no links
    settle(aside)
  }
}

function settle(place: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(place, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
