/** Lists that come in as files. */
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { understand, type Understanding } from '#app/domain/import/choosing.ts'
import { confirmImport } from '#app/domain/import/confirming.ts'
import { importOf } from '#app/domain/import/listing.ts'
import { upload } from '#app/domain/import/uploading.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { workJobs } from '#app/tasks/jobs/running.ts'
import { cast } from './cast.ts'
import { type Page, xlsx } from './sheets.ts'

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
  await workJobs()
  const sheets = (await importOf(officer, id)).sheets ?? []
  await understand(officer, id, { sheets: sheets.map(({ wanted, columns }) => ({ wanted, columns })), ...terms, ...more })
  await workJobs()
  return id
}

/** And confirmed and written. */
export async function written(officer: Person, rows: Rows, more: Partial<Understanding> = {}): Promise<string> {
  const id = await sent(officer, rows, more)
  await confirmImport(officer, id, true)
  await workJobs()
  const problem = (await jobOf(id))?.problem
  if (problem) throw new Error(problem)
  return id
}

/** For tests about pages: one row is fine, one is not. Answers the id. */
export async function aListOf(officer: Person): Promise<string> {
  return sent(officer, rows)
}
