import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { verificationOf } from '#app/domain/certificate/verifying.ts'
import { handIn } from '#app/domain/coverage/finishing.ts'
import { impose } from '#app/domain/coverage/imposing.ts'
import { sitDown, takeUp } from '#app/domain/coverage/studying.ts'
import type { Course } from '#app/domain/course/catalogue.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, Refused } from '#app/domain/problem.ts'
import { programmesBegun } from '#app/domain/programme/begun.ts'
import { quizBySlug } from '#app/domain/quiz/quizzes.ts'
import { nextFor } from '#app/domain/requirement/next.ts'
import { obligationsOf } from '#app/domain/requirement/obligations.ts'
import { requirementById } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { completions } from '#db/schema/index.ts'
import { answer } from '#tests/answering.ts'
import { actor } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { aProgramme, finish } from '#tests/programmes.ts'
import { expectTallies } from '#tests/tallies.ts'
import { at } from '#tests/time.ts'

const exam = 'exam:\n  title: Thi cuối\n  draw: 5\n  attempts: 2'

async function completionOf(person: Person, course: Course) {
  const rows = await db.select().from(completions).where(eq(completions.courseId, course.id))
  return rows.find(({ personId }) => personId === person.id) ?? null
}

describe('A programme without an exam', () => {
  test('is completed with the last of its required courses; its paper counts those, and tells of the optional ones held', async () => {
    const person = await actor('hocvien')
    const [one, two, three] = [await aCourse('ct-a1', {}), await aCourse('ct-a2', {}), await aCourse('ct-a3', {})]
    const programme = await aProgramme('ct-a', ['ct-a1', 'ct-a2', 'ct-a3: optional'], { open: true })
    at('2026-11-20')
    await finish(person, one)
    await finish(person, three)
    at('2026-11-24')
    await takeUp(person, programme)
    expect(await completionOf(person, programme)).toBeNull()
    await finish(person, two)
    const completion = found(await completionOf(person, programme))
    expect(completion.snapshot.courses).toMatchObject([
      { slug: 'ct-a1', completedOn: '2026-11-20' },
      { slug: 'ct-a2', completedOn: '2026-11-24' },
      { slug: 'ct-a3', completedOn: '2026-11-20', optional: true },
    ])
    const paper = found(await certificateOf(completion.id))
    const { document } = await verificationOf(paper.code)
    expect(document).toMatchObject({
      courseTitle: 'Chương trình thử',
      courses: 2,
      optionalCourses: ['Khóa thử'],
      periods: 4,
      startedOn: '2026-11-20',
      completedOn: '2026-11-24',
    })
    expect(paper.id).not.toBe((await certificateOf(found(await completionOf(person, two)).id))?.id)
  })

  test('is completed for whoever holds all its courses, asked for or not, and only once', async () => {
    const person = await actor('nhansu')
    const [one, two] = [await aCourse('ct-b1', {}), await aCourse('ct-b2', {})]
    const programme = await aProgramme('ct-b', ['ct-b1', 'ct-b2'], { open: true })
    await finish(person, one)
    await finish(person, two)
    const completion = found(await completionOf(person, programme))
    await finish(person, one)
    expect((await completionOf(person, programme))?.id).toBe(completion.id)
    await expect(takeUp(person, programme)).rejects.toThrow(new Refused('programme.held'))
  })

  test('made after its courses were learnt is completed in the moment it is begun', async () => {
    const person = await actor('nhansu2')
    await finish(person, await aCourse('ct-c1', {}))
    const programme = await aProgramme('ct-c', ['ct-c1'], { open: true })
    await takeUp(person, programme)
    expect(await completionOf(person, programme)).not.toBeNull()
  })
})

describe('A programme with an exam', () => {
  test('opens it after the last required course, and is completed by passing it', async () => {
    const person = await actor('giangvien')
    const course = await aCourse('ct-d1', {})
    const programme = await aProgrammeWithBank('ct-d', 'ct-d1')
    const enrolment = await takeUp(person, programme)
    const quiz = await quizBySlug(programme.versionId, 'thi-cuoi-chuong-trinh')
    await expect(sitDown(person, enrolment, quiz)).rejects.toThrow(new Refused('programme.coursesFirst', { count: 1 }))

    await finish(person, course)
    expect(await completionOf(person, programme)).toBeNull()
    const attempt = await sitDown(person, enrolment, quiz)
    await answer(person, attempt, 4, 1)
    expect((await handIn(person, attempt.id)).passed).toBe(true)
    expect((await completionOf(person, programme))?.snapshot.exams).toMatchObject([{ title: 'Thi cuối', right: 4, total: 5 }])
  })

  test('is the next thing to do for whoever has begun it: its courses in order, then the exam', async () => {
    const person = await actor('quantri')
    const course = await aCourse('ct-e1', {})
    const programme = await aProgrammeWithBank('ct-e', 'ct-e1')
    await takeUp(person, programme)
    expect(await nextFor(person, [], await programmesBegun(person))).toMatchObject({
      kind: 'begin',
      course: { slug: 'ct-e1' },
      programme: { slug: 'ct-e', required: { done: 0, total: 2 } },
    })
    await finish(person, course)
    expect(await nextFor(person, [], await programmesBegun(person))).toMatchObject({
      kind: 'goOn',
      course: { slug: 'ct-e' },
      item: { slug: 'thi-cuoi-chuong-trinh' },
    })
  })
})

test('a requirement may name a programme: who learns one of its courses is on the way, who completed it is done', async () => {
  at('2026-11-23')
  const person = await actor('hocvien')
  const [one, two] = [await aCourse('ct-f1', {}), await aCourse('ct-f2', {})]
  const programme = await aProgramme('ct-f', ['ct-f1', 'ct-f2'], { open: true })
  const id = await impose(system, {
    title: 'Yêu cầu chương trình',
    document: { number: '17/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-01-15', title: 'Kế hoạch' },
    agencyId: found(await agencyByKey('xa-that-khe')).id,
    from: '2026-01-15',
    deadline: '2026-12-31',
    personTypes: [person.type],
    courseIds: [programme.id],
  })
  const requirement = await requirementById(id)
  const state = async () => (await obligationsOf(person)).find((obligation) => obligation.id === id)?.standing[0]?.state
  expect(await state()).toBe('todo')
  await finish(person, one)
  expect(await state()).toBe('doing')
  await expectTallies(requirement)
  await finish(person, two)
  expect(await state()).toBe('done')
  await expectTallies(requirement)
})

/** Loaded over a course that has an exam in the files the programme is compiled from, so that there is a bank. */
function aProgrammeWithBank(slug: string, course: string): Promise<Course> {
  return aProgramme(slug, [course], { exam })
}
