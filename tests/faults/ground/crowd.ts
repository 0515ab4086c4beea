/** Many who hold a paper that was never drawn, and know their password: rows made after the model of one who passed. */
import { randomUUID } from 'node:crypto'
import { hashSync } from '@node-rs/argon2'
import Database from 'better-sqlite3'
import type { Candidate } from './candidates.ts'

export type Member = Candidate & { name: string; certificateId: string }

export const password = 'chuon-chuon-bay-thap-2026'

type Row = Record<string, unknown>

/** `model` holds the one paper there is; the others get one like it each. */
export function giveEachAPaper(file: string, model: Candidate, others: Candidate[]): Member[] {
  const database = new Database(file)
  const row = (text: string, ...values: string[]) => database.prepare(text).get(...values) as Row
  const put = (table: string, values: Row) => {
    const names = Object.keys(values)
    const places = names.map(() => '?').join()
    database.prepare(`insert into "${table}" (${names.map((name) => `"${name}"`).join()}) values (${places})`).run(Object.values(values))
  }
  const completion = row('select * from completions where person_id = ?', model.personId)
  const paper = row('select * from certificates where person_id = ?', model.personId)
  const passwordHash = hashSync(password, { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 })
  const members = database.transaction(() =>
    others.map(({ personId, cookie }, index): Member => {
      const [completionId, certificateId, name] = [randomUUID(), randomUUID(), `nguoi-${index}`]
      const { id: enrolmentId } = row('select id from enrolments where person_id = ?', personId)
      const { id: accountId } = row('select id from accounts where person_id = ?', personId)
      const number = `${index + 2}/khac`
      const numbered = { registerNumber: number, serial: number, personName: `Nông Thị Thứ ${index}` }
      put('completions', { ...completion, id: completionId, enrolment_id: enrolmentId, person_id: personId })
      put('certificates', {
        ...paper,
        id: certificateId,
        completion_id: completionId,
        person_id: personId,
        sequence: index + 2,
        register_number: number,
        serial: number,
        folded_register_number: number,
        folded_serial: number,
        code: randomUUID(),
        document: JSON.stringify({ ...(JSON.parse(String(paper['document'])) as Row), ...numbered }),
      })
      put('certificate_statuses', { id: randomUUID(), certificate_id: certificateId, status: 'issued', at: Date.now() })
      database.prepare('update accounts set password_hash = ?, password_set_at = created_at where id = ?').run(passwordHash, accountId)
      put('sign_in_names', { name, account_id: accountId, kind: 'code' })
      return { personId, cookie, name, certificateId }
    }),
  )()
  database.close()
  return members
}
