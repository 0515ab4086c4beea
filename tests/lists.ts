/** Lists that come in as files. */
import { asc } from 'drizzle-orm'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { understand, type Understanding } from '#app/domain/import/choosing.ts'
import { confirmImport } from '#app/domain/import/confirming.ts'
import { importOf } from '#app/domain/import/listing.ts'
import { upload } from '#app/domain/import/uploading.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { cast } from './cast.ts'
import { type Page, xlsx } from './sheets.ts'
import { workHere } from './working.ts'
import { db } from '#db'
import { accounts, coverageTallies, people, personStates, postings, signInNames } from '#db/schema/index.ts'

export type Rows = Page['rows']

const rows: Rows = [
  ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ'],
  ['1', 'Lương Thị Riêng', '05/03/1990', 'RIENG1', 'Chuyên viên'],
  ['2', 'Lương Văn Sai', '31/02/1990', 'RIENG2', 'Chuyên viên'],
]

const terms = { effectiveOn: '2026-11-23', type: 'congChuc', complete: false } as const

/** Read, understood and previewed. Answers the id. */
export async function sent(officer: Person, rows: Rows, more: Partial<Understanding> = {}): Promise<string> {
  const agencyId = found(await agencyByKey(cast.nhansu.agency)).id
  const id = await upload(officer, { agencyId, name: 'danh-sach-rieng.xlsx', bytes: xlsx({ name: 'Sheet1', rows }) })
  await workHere()
  const sheets = (await importOf(officer, id)).sheets ?? []
  await understand(officer, id, { sheets: sheets.map(({ wanted, columns }) => ({ wanted, columns })), ...terms, ...more })
  await workHere()
  return id
}

/** And confirmed and written. */
export async function written(officer: Person, rows: Rows, more: Partial<Understanding> = {}): Promise<string> {
  const id = await sent(officer, rows, more)
  await confirmImport(officer, id, true)
  await workHere()
  const problem = (await jobOf(id))?.problem
  if (problem) throw new Error(problem)
  return id
}

/** For tests about pages: one row is fine, one is not. Answers the id. */
export async function aListOf(officer: Person): Promise<string> {
  return sent(officer, rows)
}

/** All that a list may touch. */
export async function register() {
  return {
    people: await db.select().from(people).orderBy(asc(people.id)),
    postings: await db.select().from(postings).orderBy(asc(postings.id)),
    states: await db.select().from(personStates).orderBy(asc(personStates.id)),
    accounts: await db.select().from(accounts).orderBy(asc(accounts.id)),
    names: await db.select().from(signInNames).orderBy(asc(signInNames.name)),
    tallies: (await db.select().from(coverageTallies))
      .map(({ requirementId, part, agencyId, obliged, excluded }) => [requirementId, part, agencyId, obliged, excluded].join())
      .sort(),
  }
}
