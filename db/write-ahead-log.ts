/** SQLite's write-ahead log: brought to the disk, and from there into the database, without anybody waiting who has not asked for it. */
import { type FileHandle, open } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { beat } from './pulse.ts'
import { isTrouble } from './trouble.ts'

type Connection = Database.Database

/**
 * For the connection of the thread that answers. Its commits do not wait for the disk (`synchronous = NORMAL`): `stored` does, on a thread of its own.
 * A disk that refuses forgets what it was given, and everything after the gap would be lost with it: so the log begins anew before anything more is written.
 */
export function storing(connection: Connection) {
  connection.pragma('synchronous = NORMAL')
  let file: FileHandle | null = null
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | null = null
  let hasGap = false
  const trip = async () => {
    next = null // who commits from now on may be too late for this one
    if (hasGap) throw new Database.SqliteError('what was committed before is not on the disk', 'SQLITE_IOERR')
    file ??= await open(`${connection.name}-wal`)
    await file.datasync()
  }
  return {
    /** Resolves once all that is committed is on the disk: one trip serves all who came during the last. */
    stored(): Promise<void> {
      next ??= last.then(trip)
      last = next.catch(() => (hasGap = true))
      return next
    },
    /** Before each transaction. Throws while the disk goes on refusing. */
    mend() {
      if (!hasGap || connection.inTransaction) return
      if (!emptied(connection))
        throw new Database.SqliteError('the log cannot begin anew while somebody reads what it holds', 'SQLITE_BUSY')
      hasGap = false
    },
    async close(): Promise<void> {
      await last
      await file?.close()
    },
  }
}

/** What is in the log is brought into the database, as far as nobody looks at what was there before. Waits for the disk, not for others. */
export function bringIn(connection: Connection): void {
  unlessInTrouble(() => connection.pragma('wal_checkpoint(PASSIVE)'))
}

/**
 * The rest is brought in too, the log is emptied, and its head written and brought to the disk: else whoever writes next would wait for that.
 * For when nobody writes. Where somebody still reads what the log holds, it stays.
 */
export function beginAnew(connection: Connection): void {
  unlessInTrouble(() => {
    if (emptied(connection)) connection.exec(beat)
  })
}

/** Whether all of the log is in the database now. Where somebody reads what it holds it is not, and nobody is waited for. */
function emptied(connection: Connection): boolean {
  const patience = Number(connection.pragma('busy_timeout', { simple: true }))
  connection.pragma('busy_timeout = 0')
  try {
    const [found] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return !found?.busy
  } finally {
    connection.pragma(`busy_timeout = ${patience}`)
  }
}

/** Of a disk in trouble, whoever writes is told. */
function unlessInTrouble(work: () => void): void {
  try {
    work()
  } catch (problem) {
    if (!isTrouble(problem)) throw problem
  }
}
