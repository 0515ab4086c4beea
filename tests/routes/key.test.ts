/** The key does not leak: with every right and wrong option exchanged, all that a learner can get before handing in is byte for byte the same. */
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { enrol } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { found } from '#app/domain/problem.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { examsOf } from '#app/domain/quiz/quizzes.ts'
import { sheetOf } from '#app/domain/quiz/sheet.ts'
import { db, transaction } from '#db'
import { optionKeys } from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { aCourse, quizText } from '#tests/courses.ts'
import { frozenAt } from '#tests/time.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

test('before handing in, nothing a learner can get depends on which options are right', async () => {
  frozenAt('2026-11-23T08:30')
  const learner = await actor('hocvien')
  const course = await aCourse('khong-lo', { '02-thi.quiz.md': quizText({ minutes: 30 }) })
  const enrolment = await enrol(learner, course)
  for (const module of await modulesOf(course.versionId)) await finishModule(learner, enrolment, module)
  const exam = found((await examsOf(course.versionId))[0])
  const attempt = await beginAttempt(learner, enrolment, exam)
  const sheet = await sheetOf(attempt, exam, enrolment)
  const chosen = found(sheet[0]?.options[0]).token
  await everything(course.slug, attempt.id, chosen) // answers are saved once, so that both rounds begin alike
  const before = await everything(course.slug, attempt.id, chosen)
  await exchangeKey()
  const after = await everything(course.slug, attempt.id, chosen)
  expect(Object.keys(before).length).toBeGreaterThan(40)
  expect(after).toEqual(before)
  expect(JSON.stringify(before)).not.toMatch(/Giải thích \d\.\d/)
})

/** Pages and data of the course, the quiz and the attempt, and the answers to saving an answer; clock fixed, id and nonce of the request set aside. */
async function everything(slug: string, attemptId: string, token: string): Promise<Record<string, string>> {
  const pages = [
    '/',
    '/record',
    `/courses/${slug}`,
    `/courses/${slug}/modules/bai`,
    `/courses/${slug}/quizzes/thi`,
    `/attempts/${attemptId}`,
    `/attempts/${attemptId}/review`,
    ...[1, 2, 3, 4, 5].map((place) => `/attempts/${attemptId}/questions/${place}`),
  ]
  const answers: Record<string, string> = {}
  for (const page of pages) {
    for (const way of [
      page,
      page === '/' ? '/_root.data' : `${page}.data`,
      page === '/' ? '/_root.data?_routes=routes%2Fhome%2Findex' : `${page}.data?_routes=${encodeURIComponent(leafOf(page))}`,
    ])
      answers[way] = await told(await visit(way, { as: cast.hocvien }))
  }
  const question = `/attempts/${attemptId}/questions/1`
  for (const form of [{ option: token }, { option: 'khong-co' }, { option: [token, token] }, {}]) {
    answers[`POST ${JSON.stringify(form)}`] = await told(await visit(question, { as: cast.hocvien, form: form as Record<string, string> }))
    answers[`POST data ${JSON.stringify(form)}`] = await told(
      await visit(`${question}.data`, { as: cast.hocvien, form: form as Record<string, string> }),
    )
  }
  return answers
}

function leafOf(page: string): string {
  if (page.includes('/questions/')) return 'routes/attempts/question'
  if (page.endsWith('/review')) return 'routes/attempts/review'
  if (page.startsWith('/attempts/')) return 'routes/attempts/show'
  if (page.includes('/quizzes/')) return 'routes/quizzes/show'
  if (page.includes('/modules/')) return 'routes/modules/show'
  return page === '/record' ? 'routes/record/index' : 'routes/courses/show'
}

async function told(response: Response): Promise<string> {
  const passing = ['date', 'x-request-id', 'content-security-policy', 'etag', 'connection', 'keep-alive', 'transfer-encoding']
  const headers = [...response.headers]
    .filter(([name]) => !passing.includes(name))
    .map((header) => header.join(': '))
    .sort()
  const body = (await response.text()).replace(/nonce="[^"]*"/g, 'nonce')
  return JSON.stringify([response.status, headers, body])
}

async function exchangeKey(): Promise<void> {
  const keys = await db.select().from(optionKeys)
  await transaction(async (tx) => {
    for (const key of keys)
      await tx
        .update(optionKeys)
        .set({ correct: !key.correct, explanationHtml: `<p>khác ${key.explanationHtml.length}</p>` })
        .where(eq(optionKeys.optionId, key.optionId))
  })
}
