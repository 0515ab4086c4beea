/** A list that was read and previewed, for tests about pages. */
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { understand } from '#app/domain/import/choosing.ts'
import { importOf } from '#app/domain/import/listing.ts'
import { upload } from '#app/domain/import/uploading.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { workJobs } from '#app/tasks/jobs/running.ts'
import { cast } from './cast.ts'
import { xlsx } from './sheets.ts'

const rows = [
  ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ'],
  ['1', 'Lương Thị Riêng', '05/03/1990', 'RIENG1', 'Chuyên viên'],
  ['2', 'Lương Văn Sai', '31/02/1990', 'RIENG2', 'Chuyên viên'],
]

/** Answers the id. */
export async function aListOf(officer: Person): Promise<string> {
  const agencyId = found(await agencyByKey(cast.nhansu.agency)).id
  const id = await upload(officer, { agencyId, name: 'danh-sach-rieng.xlsx', bytes: xlsx({ name: 'Sheet1', rows }) })
  await workJobs()
  const { sheets, effectiveOn, type, complete } = await importOf(officer, id)
  await understand(officer, id, { sheets: (sheets ?? []).map(({ wanted, columns }) => ({ wanted, columns })), effectiveOn, type, complete })
  await workJobs()
  return id
}
