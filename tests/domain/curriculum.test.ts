/** Every course we ship can be taken from its start to its paper; and one right answer too few is no completion. */
import { readdirSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { verificationOf } from '#app/domain/certificate/verifying.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { enrolmentById } from '#app/domain/learning/enrolling.ts'
import { found } from '#app/domain/problem.ts'
import { standingAt } from '#app/domain/quiz/standing.ts'
import { db } from '#db'
import { enrolments } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { keyOf, sat, studied } from '#tests/learner.ts'

const wholeCourse = { timeout: 120_000 }
const slugs = readdirSync('content/courses').sort()

describe.each(slugs)('%s', (slug) => {
  test('is completed by whoever reads it, practises and answers 14 of 20 rightly; the paper has its number', wholeCourse, async () => {
    const learner = await actor('lanhdao')
    const { enrolment, quizzes, exam } = await studied(learner, slug)
    for (const practice of quizzes.filter(({ kind }) => kind === 'practice'))
      expect(await sat(learner, enrolment, practice, keyOf(slug, practice.slug), 5)).toMatchObject({ right: 5, total: 5, passed: true })
    expect(await completionOf(enrolment.id)).toBeNull()
    expect(await sat(learner, enrolment, exam, keyOf(slug, exam.slug), 14)).toMatchObject({ right: 14, total: 20, passed: true })

    const completion = found(await completionOf(enrolment.id))
    expect(completion).toMatchObject({ personId: learner.id, right: 14, total: 20, versionId: enrolment.versionId })
    expect((await enrolmentById(learner, enrolment.id)).closedFor).toBe('completion')
    const paper = found(await certificateOf(completion.id))
    expect(paper.registerNumber).toMatch(/^\d+\/2026\/GXN-[A-ZĐ]+$/)
    expect(await verificationOf(paper.code)).toMatchObject({ valid: true, document: { registerNumber: paper.registerNumber, right: 14 } })
  })

  test('is not completed by 13 of 20: Chưa đạt, two attempts left', wholeCourse, async () => {
    const learner = await actor('giangvien')
    const { enrolment, exam } = await studied(learner, slug)
    expect(await sat(learner, enrolment, exam, keyOf(slug, exam.slug), 13)).toMatchObject({ right: 13, total: 20, passed: false })

    expect(await completionOf(enrolment.id)).toBeNull()
    expect((await enrolmentById(learner, enrolment.id)).closedAt).toBeNull()
    expect(await standingAt(enrolment, exam)).toMatchObject({ passed: false, left: 2 })
  })
})

test('a learner who has taken all of them holds a paper for each, and for the programmes they complete, each with a number of its own', async () => {
  const learner = await actor('lanhdao')
  const taken = await db.select({ id: enrolments.id }).from(enrolments).where(eq(enrolments.personId, learner.id))
  const papers = await Promise.all(taken.map(async ({ id }) => certificateOf(found(await completionOf(id)).id)))
  expect(taken.length).toBeGreaterThanOrEqual(slugs.length)
  expect(new Set(papers.map((paper) => paper?.registerNumber)).size).toBe(taken.length)
})
