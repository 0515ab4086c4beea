/** The requirement in force when the product ships. It is made once; an administrator may edit or close it. */
import { asc, inArray } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { makeRequirement } from '#app/domain/requirement/editing.ts'
import { db, transaction } from '#db'
import { courses, type PersonType, requirements } from '#db/schema/index.ts'

const directive = {
  number: '14/CT-TTg',
  issuer: 'Thủ tướng Chính phủ',
  issuedOn: '2026-04-22',
  title: 'Chỉ thị về bồi dưỡng và đánh giá kiến thức, kỹ năng số đối với cán bộ, công chức, viên chức',
}

/** The directive speaks of cán bộ, công chức, viên chức and of those who work beside them in state bodies; not of part-time commune posts. */
const personTypes: PersonType[] = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong']
/** The courses it asks for. */
export const requiredSlugs = ['giai-quyet-thu-tuc-hanh-chinh', 'van-ban-dien-tu']

export async function loadRequirement(): Promise<void> {
  await transaction(async () => {
    if ((await db.$count(requirements)) > 0) return
    const shipped = await db.select({ id: courses.id }).from(courses).where(inArray(courses.slug, requiredSlugs)).orderBy(asc(courses.slug))
    if (shipped.length === 0) return
    await makeRequirement(system, {
      title: 'Chỉ thị 14/CT-TTg: kiến thức, kỹ năng số, hạn 31/12/2026',
      document: directive,
      agencyId: found(await agencyByKey('tinh-lang-son')).id,
      from: directive.issuedOn,
      deadline: '2026-12-31',
      personTypes,
      courseIds: shipped.map(({ id }) => id),
    })
  })
}
