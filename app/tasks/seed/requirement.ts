/** The requirement in force when the product ships. It is made once; an administrator may edit or close it. */
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { now } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { courses, decisions, type PersonType, requirementCourses, requirementPersonTypes, requirements } from '#db/schema/index.ts'
import { asc } from 'drizzle-orm'

const document = { number: '14/CT-TTg', issuer: 'Thủ tướng Chính phủ', issuedOn: '2026-04-22', title: 'Chỉ thị về bồi dưỡng và đánh giá kiến thức, kỹ năng số đối với cán bộ, công chức, viên chức' }
const types: PersonType[] = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong']

export async function loadRequirement(): Promise<void> {
  await transaction(async (tx) => {
    if ((await db.$count(requirements)) > 0) return
    const province = found(await agencyByKey('tinh-lang-son'))
    const required = await db.select({ id: courses.id }).from(courses).orderBy(asc(courses.slug))
    if (required.length === 0) return
    const [decision] = await tx.insert(decisions).values(document).returning({ id: decisions.id })
    const [requirement] = await tx
      .insert(requirements)
      .values({ title: 'Chỉ thị 14/CT-TTg: kiến thức, kỹ năng số, hạn 31/12/2026', decisionId: found(decision).id, agencyId: province.id, from: document.issuedOn, deadline: '2026-12-31', createdAt: now() })
      .returning({ id: requirements.id })
    const requirementId = found(requirement).id
    await tx.insert(requirementPersonTypes).values(types.map((personType) => ({ requirementId, personType })))
    await tx.insert(requirementCourses).values(required.map(({ id }, place) => ({ requirementId, courseId: id, place })))
  })
}
