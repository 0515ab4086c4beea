/** People who are signed in and ready for an exam: rows written before the server begins. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'

export type Candidate = { personId: string; cookie: string }

export const course = 'van-ban-dien-tu'

/** `at` is when they signed in. */
export function addCandidates(file: string, count: number, at = Date.now() - 60_000): Candidate[] {
  const database = new Database(file)
  const one = (text: string, ...values: string[]) =>
    String(
      database
        .prepare(text)
        .pluck()
        .get(...values),
    )
  const courseId = one('select id from courses where slug = ?', course)
  const versionId = one('select version_id from publications where course_id = ? and ended_at is null', courseId)
  const agencyId = one(`select agency_id from issuers order by agency_id limit 1`)
  const modules = database.prepare('select id from modules where version_id = ?').pluck().all(versionId).map(String)
  const put = (table: string, row: Record<string, string | number | null>) => {
    const columns = Object.keys(row)
    const names = columns.map((name) => `"${name}"`).join()
    database.prepare(`insert into ${table} (${names}) values (${columns.map(() => '?').join()})`).run(...Object.values(row))
  }
  const until = at + 30 * 86_400_000
  const add = (): Candidate => {
    const [personId, accountId, enrolmentId] = [randomUUID(), randomUUID(), randomUUID()]
    const token = randomBytes(32).toString('base64url')
    const staffCode = personId.slice(0, 13)
    put('people', {
      id: personId,
      staff_code: staffCode,
      full_name: `Nông Thị ${staffCode}`,
      sort_key: staffCode,
      folded: staffCode,
      type: 'congChuc',
      created_at: at,
    })
    put('postings', {
      id: randomUUID(),
      person_id: personId,
      agency_id: agencyId,
      position: 'Chuyên viên',
      leading: 0,
      kind: 'main',
      from: '2025-03-01',
    })
    put('accounts', { id: accountId, person_id: personId, activated_at: at, created_at: at })
    put('sessions', {
      id: createHash('sha256').update(token).digest('hex'),
      account_id: accountId,
      device: 'faults',
      created_at: at,
      last_seen_at: until, // however long a run takes and wherever its clock goes, nobody is signed out
      expires_at: until,
    })
    put('enrolments', { id: enrolmentId, person_id: personId, course_id: courseId, version_id: versionId, enrolled_at: at })
    for (const module of modules) put('module_progress', { enrolment_id: enrolmentId, module_id: module, opened_at: at, done_at: at })
    return { personId, cookie: `sid=${token}` }
  }
  const candidates = database.transaction(() => Array.from({ length: count }, add))()
  database.close()
  return candidates
}
