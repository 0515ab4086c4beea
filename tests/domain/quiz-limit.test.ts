import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { finishModule, handIn } from '#app/domain/coverage/finishing.ts'
import { giveBack } from '#app/domain/coverage/studying.ts'
import { enrol, openEnrolment } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { found } from '#app/domain/problem.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { quizBySlug } from '#app/domain/quiz/quizzes.ts'
import { answerRequest, requestAttempts } from '#app/domain/quiz/requesting.ts'
import { lastRequest, standingAt } from '#app/domain/quiz/standing.ts'
import { answer, ready, type Ready } from '#tests/answering.ts'
import { actor } from '#tests/cast.ts'
import { aCourse, quizText } from '#tests/courses.ts'

test('giving a course back and taking it up again brings no fresh attempts; they are asked for, and those granted go along', async () => {
  const first = await ready('tra-roi-hoc', { attempts: 2 })
  await fail(first)
  await fail(first)
  const second = await again(first)
  expect(await standingAt(second.enrolment, second.quiz)).toMatchObject({ left: 0, bar: 'attemptsSpent' })
  await expect(fail(second)).rejects.toMatchObject({ code: 'quiz.attemptsSpent' })
  await requestAttempts(second.person, second.enrolment, second.quiz, 'Đã học lại')
  await answerRequest(await actor('nhansu'), found(await lastRequest(second.enrolment, second.quiz)).id, 2, 'Đồng ý')
  await fail(second)
  const third = await again(second)
  expect(await standingAt(third.enrolment, third.quiz)).toMatchObject({ left: 1, bar: null })
})

test('a version that follows is the same exam: a corrected course is no way to a full number', async () => {
  const first = await ready('ban-moi', { attempts: 2 })
  await fail(first)
  await aCourse('ban-moi', { '02-thi.quiz.md': quizText({ attempts: 2 }, false) })
  const second = await again(first)
  expect(second.quiz.id).not.toBe(first.quiz.id)
  expect(await standingAt(second.enrolment, second.quiz)).toMatchObject({ left: 1 })
})

test('a refresher after a completion begins with the full number, and the completed one is told as it was', async () => {
  const first = await ready('boi-duong-lai', { attempts: 3 })
  await fail(first)
  const second = await again(first)
  await pass(second)
  const third = await again(second)
  expect(await standingAt(third.enrolment, third.quiz)).toMatchObject({ left: 3, bar: null })
  await fail(third)
  const fourth = await again(third)
  expect(await standingAt(fourth.enrolment, fourth.quiz)).toMatchObject({ left: 2 })
  expect(await standingAt(second.enrolment, second.quiz)).toMatchObject({ left: 1, passed: true })
})

test('whatever is failed, passed and given back: between two completions nobody begins more often than the limit', async () => {
  const deeds = fc.array(fc.constantFrom('fail', 'fail', 'pass', 'giveBack'), { maxLength: 12 })
  let run = 0
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      let at = await ready(`gioi-han-${run++}`, { attempts: 2 })
      let used = 0
      for (const deed of done) {
        if (deed === 'giveBack') at = await again(at)
        else if (used === 2) await expect(fail(at)).rejects.toMatchObject({ code: 'quiz.attemptsSpent' })
        else {
          await (deed === 'pass' ? pass(at) : fail(at))
          if (deed === 'pass') at = await again(at)
          used = deed === 'pass' ? 0 : used + 1
        }
        expect((await standingAt(at.enrolment, at.quiz)).left).toBe(2 - used)
      }
    }),
    { numRuns: 8 },
  )
})

/** Given back if it is open, taken up in the version of today, and its module read. */
async function again({ person, slug }: Ready): Promise<Ready> {
  const course = await courseBySlug(slug)
  if (await openEnrolment(person, course.id)) await giveBack(person, course)
  const enrolment = await enrol(person, course)
  for (const module of await modulesOf(course.versionId)) await finishModule(person, enrolment, module)
  return { person, slug, enrolment, quiz: await quizBySlug(course.versionId, 'thi') }
}

async function fail({ person, enrolment, quiz }: Ready): Promise<void> {
  await handIn(person, (await beginAttempt(person, enrolment, quiz)).id)
}

async function pass({ person, enrolment, quiz }: Ready): Promise<void> {
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 5)
  await handIn(person, attempt.id)
}
