import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { amend, close, impose, reopen } from '#app/domain/coverage/imposing.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { enrol } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { Forbidden, found, Invalid, Missing } from '#app/domain/problem.ts'
import type { Wording } from '#app/domain/requirement/editing.ts'
import { obligationsOf } from '#app/domain/requirement/obligations.ts'
import { openRequirements, requirementById } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { history } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { at } from '#tests/time.ts'

async function wording(courseId: string, changes: Partial<Wording> = {}): Promise<Wording> {
  const document = { number: '15/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-01-15', title: 'Kế hoạch bồi dưỡng' }
  return {
    title: 'Kế hoạch 15',
    document,
    agencyId: found(await agencyByKey('xa-that-khe')).id,
    from: '2026-01-15',
    deadline: '2026-12-31',
    personTypes: ['congChuc'],
    courseIds: [courseId],
    ...changes,
  }
}

const namesFor = async (name: Parameters<typeof actor>[0]) => (await obligationsOf(await actor(name))).map(({ title }) => title)

describe('A requirement', () => {
  test('covers those of its types within its agencies, from its first day until it is closed', async () => {
    const [admin, course] = [await actor('quantri'), await aCourse('yeu-cau-a', {})]
    const id = await impose(admin, await wording(course.id, { title: 'Từ tháng Mười hai', from: '2026-12-01' }))
    expect(await namesFor('hocvien')).not.toContain('Từ tháng Mười hai')
    at('2026-12-01')
    expect(await namesFor('hocvien')).toContain('Từ tháng Mười hai')
    expect(await namesFor('giangvien')).not.toContain('Từ tháng Mười hai')
    expect(await namesFor('nhansu2')).not.toContain('Từ tháng Mười hai')
    await close(admin, await requirementById(id))
    expect(await namesFor('hocvien')).not.toContain('Từ tháng Mười hai')
    await reopen(admin, await requirementById(id))
    expect(await namesFor('hocvien')).toContain('Từ tháng Mười hai')
  })

  test('tells a learner the document, the deadline and how each course stands', async () => {
    const [learner, course] = [await actor('hocvien'), await aCourse('yeu-cau-b', {})]
    const id = await impose(await actor('quantri'), await wording(course.id))
    const standing = async () => found((await obligationsOf(learner)).find((one) => one.id === id)).standing[0]?.state
    expect(await standing()).toBe('todo')
    const enrolment = await enrol(learner, course)
    expect(await standing()).toBe('doing')
    for (const module of await modulesOf(course.versionId)) await finishModule(learner, enrolment, module)
    expect(await standing()).toBe('done')
    await enrol(learner, course)
    expect(await standing()).toBe('done')
    expect(await requirementById(id)).toMatchObject({
      deadline: '2026-12-31',
      document: { number: '15/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-01-15' },
    })
  })

  test('is imposed, amended and closed by administrators alone, and history tells', async () => {
    const [admin, officer, course] = [await actor('quantri'), await actor('nhansu'), await aCourse('yeu-cau-c', {})]
    await expect(impose(officer, await wording(course.id))).rejects.toThrow(Forbidden)
    const id = await impose(admin, await wording(course.id))
    const requirement = await requirementById(id)
    await expect(amend(officer, requirement, await wording(course.id))).rejects.toThrow(Forbidden)
    await expect(close(officer, requirement)).rejects.toThrow(Forbidden)
    await amend(admin, requirement, await wording(course.id, { deadline: '2027-06-30', personTypes: ['congChuc', 'vienChuc'] }))
    expect(await requirementById(id)).toMatchObject({ deadline: '2027-06-30', personTypes: ['congChuc', 'vienChuc'] })
    await close(admin, requirement)
    await close(admin, requirement)
    const told = await db.select({ verb: history.verb }).from(history).where(eq(history.subjectId, id)).orderBy(history.at, history.id)
    expect(told.map(({ verb }) => verb)).toEqual(['requirement.made', 'requirement.changed', 'requirement.closed'])
  })

  test('has a deadline after its first day, at least one type and one course that exists', async () => {
    const [admin, course] = [await actor('quantri'), await aCourse('yeu-cau-d', {})]
    const before = (await openRequirements()).length
    for (const fault of [{ deadline: '2026-01-14' }, { personTypes: [] }, { courseIds: [] }, { courseIds: ['khong-co'] }])
      await expect(impose(admin, await wording(course.id, fault))).rejects.toThrow(Invalid)
    await expect(impose(admin, await wording(course.id, { agencyId: 'khong-co' }))).rejects.toThrow(Missing)
    expect(await openRequirements()).toHaveLength(before)
  })
})
