/** A long list as another system sends it, put in as rows before the server begins; and what of it is there. Nothing of the product is asked. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { bytesOf, pagedMime, type Sent, sheetOf } from '#app/domain/import/paged.ts'
import { addCandidates } from './candidates.ts'

export type Feed = { id: string; agencyId: string; personId: string; token: string }
export type List = { id: string; code: string; people: number }

type Row = Record<string, string | number | null | Uint8Array>

export function addFeed(file: string): Feed {
  const [{ personId } = { personId: '' }] = addCandidates(file, 1)
  const token = `taphuan_${randomBytes(32).toString('base64url')}`
  return within(file, (database) => {
    const agencyId = String(database.prepare(`select id from agencies where key = 'tinh-lang-son'`).pluck().get())
    const id = randomUUID()
    const hash = createHash('sha256').update(token).digest('hex')
    const at = Date.now()
    put(database, 'feeds', {
      id,
      agency_id: agencyId,
      title: 'kill',
      hash,
      opened_by: personId,
      opened_at: at,
      expires_at: at + 86_400_000,
    })
    return { id, agencyId, personId, token }
  })
}

/** Asked to be written: the server does all of it by itself. */
export function addList(file: string, feed: Feed, count: number): List {
  const [id, code, at] = [randomUUID(), randomBytes(4).toString('hex').toUpperCase(), Date.now()]
  const people = Array.from(
    { length: count },
    (_, place): Sent => ({
      staffCode: `${code}-${place}`,
      fullName: `Nông Thị ${code.replace(/\d/g, 'a')}`,
      agency: 'Sở Nội vụ',
      position: 'Chuyên viên',
    }),
  )
  const bytes = bytesOf([feed.id, code], people)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const day = new Date(at).toISOString().slice(0, 10)
  return within(file, (database) => {
    put(database, 'files', { hash, mime: pagedMime, size: bytes.length, bytes, kept_at: at })
    const list = { id, agency_id: feed.agencyId, file_hash: hash, file_name: code, uploaded_by: feed.personId, uploaded_at: at }
    put(database, 'imports', { ...list, sheets: JSON.stringify([sheetOf(people)]), effective_on: day, type: 'congChuc', complete: 0 })
    const page = { id: randomUUID(), feed_id: feed.id, key: code, digest: code, import_id: id, came_at: at, write_asked_at: at }
    put(database, 'feed_pages', page)
    put(database, 'jobs', { id: randomUUID(), kind: 'importPreview', subject_id: id, asked_at: at, attempt: 0 })
    return { id, code, people: count }
  })
}

/** Whether its writing has been begun, and how many of its people can be seen. */
export function seenOf(file: string, { id, code }: List): { isBegun: boolean; people: number } {
  return within(file, (database) => ({
    isBegun: counted(database, `jobs where kind = 'importWriting' and subject_id = ? and held_by is not null`, id) > 0,
    people: counted(database, `people where ${isOf(code)}`),
  }))
}

/** All of it or nothing, in every table, and the list itself says which. Answers whether it is there, and what is wrong. */
export function standingOf(file: string, { id, code, people }: List): { isThere: boolean; wrong: string[] } {
  return within(file, (database) => {
    const theirs = `(select id from people where ${isOf(code)})`
    const counts = {
      people: counted(database, `people where ${isOf(code)}`),
      postings: counted(database, `postings where person_id in ${theirs}`),
      accounts: counted(database, `accounts where person_id in ${theirs}`),
      names: counted(database, `sign_in_names where account_id in (select id from accounts where person_id in ${theirs})`),
      history: counted(database, `history where verb = 'person.imported' and person_id in ${theirs}`),
      notes: counted(database, 'import_writes where import_id = ?', id) / 4,
      said: counted(database, 'imports where written_at is not null and id = ?', id) * people,
    }
    const isThere = counts.said > 0
    const odd = Object.entries(counts).filter(([, count]) => count !== (isThere ? people : 0))
    return { isThere, wrong: odd.map(([what, count]) => `${what}: ${count} of ${people}, the list ${isThere ? 'written' : 'not written'}`) }
  })
}

/** As if the half minute were over after which another takes over what a silent server held. */
export function endLeases(file: string): void {
  within(file, (database) => database.exec('update jobs set held_until = 0 where ended_at is null and held_until is not null'))
}

/** Along the index of codes: asked every few milliseconds, of a register that grows. `.` comes next after `-`. */
function isOf(code: string): string {
  return `staff_code >= '${code}-' and staff_code < '${code}.'`
}

function counted(database: Database.Database, from: string, ...values: string[]): number {
  return Number(
    database
      .prepare(`select count(*) from ${from}`)
      .pluck()
      .get(...values),
  )
}

function put(database: Database.Database, table: string, row: Row): void {
  const names = Object.keys(row)
  database
    .prepare(`insert into ${table} (${names.map((name) => `"${name}"`).join()}) values (${names.map(() => '?').join()})`)
    .run(...Object.values(row))
}

function within<Result>(file: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}
