/** The final exam of the programme we ship: what its attempts really draw, and when it is passed. */
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { verificationOf } from '#app/domain/certificate/verifying.ts'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { sitDown, takeUp } from '#app/domain/coverage/studying.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, Refused } from '#app/domain/problem.ts'
import { membersOf } from '#app/domain/programme/members.ts'
import { type Attempt, type Quiz, quizBySlug } from '#app/domain/quiz/quizzes.ts'
import { db } from '#db'
import { attemptQuestions, questions } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { keyOf, sat, studied } from '#tests/learner.ts'

const required = [
  'may-tinh-internet-co-ban',
  'van-ban-dien-tu',
  'an-toan-thong-tin',
  'bao-ve-du-lieu-ca-nhan',
  'ai-trong-cong-vu',
  'chinh-quyen-so-chia-se-du-lieu',
]
const keys = new Map(required.flatMap((slug) => [...keyOf(slug, 'thi-cuoi-khoa')]))

let learner: Person
let enrolment: Enrolment
let exam: Quiz

beforeAll(async () => {
  learner = await actor('lanhdao')
  const programme = await courseBySlug('ky-nang-so')
  enrolment = await takeUp(learner, programme)
  exam = await quizBySlug(programme.versionId, 'thi-cuoi-chuong-trinh')
}, 120_000)

test('stays shut until the last of the six required courses; the optional ones are not asked for', { timeout: 120_000 }, async () => {
  const members = await membersOf(enrolment.versionId)
  expect(members.filter((member) => member.required).map(({ slug }) => slug)).toEqual(required)
  expect(members.filter((member) => !member.required)).toHaveLength(4)
  for (const [place, slug] of required.entries()) {
    await expect(sitDown(learner, enrolment, exam)).rejects.toThrow(
      new Refused('programme.coursesFirst', { count: required.length - place }),
    )
    const course = await studied(learner, slug)
    await sat(learner, course.enrolment, course.exam, keyOf(slug, course.exam.slug), 20)
  }
  expect(await completionOf(enrolment.id)).toBeNull()
})

test('34 of 50 are not enough; every attempt draws 35 basic and 15 intermediate questions anew, for 90 minutes', async () => {
  const [one, two] = [await sat(learner, enrolment, exam, keys, 34), await sat(learner, enrolment, exam, keys, 34)]
  for (const attempt of [one, two]) {
    expect(attempt).toMatchObject({ right: 34, total: 50, passed: false })
    expect(minutesOf(attempt)).toBe(90)
    const drawn = await drawnIn(attempt)
    expect(drawn.filter(({ level }) => level === 'co-ban')).toHaveLength(35)
    expect(drawn.filter(({ level }) => level === 'trung-cap')).toHaveLength(15)
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(50)
    expect(new Set(drawn.map(({ course }) => course))).toEqual(new Set(required))
  }
  expect((await drawnIn(one)).map(({ id }) => id)).not.toEqual((await drawnIn(two)).map(({ id }) => id))
  expect(await completionOf(enrolment.id)).toBeNull()
})

test('35 of 50 are: the programme is completed, with a paper of its own that names how many courses it took', async () => {
  expect(await sat(learner, enrolment, exam, keys, 35)).toMatchObject({ right: 35, total: 50, passed: true })
  const completion = found(await completionOf(enrolment.id))
  expect(completion).toMatchObject({ right: 35, total: 50 })
  const paper = found(await certificateOf(completion.id))
  expect(await verificationOf(paper.code)).toMatchObject({ valid: true, document: { courses: 6, right: 35, total: 50 } })
})

function minutesOf({ startedAt, deadline }: Attempt): number {
  return (found(deadline).getTime() - startedAt.getTime()) / 60_000
}

/** A copied question is named `course/quiz/question`. */
async function drawnIn(attempt: Attempt) {
  const rows = await db
    .select({ id: questions.id, level: questions.level, anchor: questions.anchor })
    .from(attemptQuestions)
    .innerJoin(questions, eq(questions.id, attemptQuestions.questionId))
    .where(eq(attemptQuestions.attemptId, attempt.id))
  return rows.map(({ id, level, anchor }) => ({ id, level, course: anchor.split('/')[0] ?? '' }))
}
