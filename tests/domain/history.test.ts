/** The story of somebody, and of the whole installation. */
import { expect, test } from 'vitest'
import { handIn } from '#app/domain/coverage/finishing.ts'
import { historyOf, historySeenBy } from '#app/domain/history/reading.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { answer, ready } from '#tests/answering.ts'
import { actor } from '#tests/cast.ts'

test('a person’s story tells that an attempt was begun and handed in, not every answer; the whole history tells those too', async () => {
  const { person, enrolment, quiz } = await ready('chuyen-ke')
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 5)
  await handIn(person, attempt.id)
  const told = (await historyOf(person.id)).map(({ verb }) => verb)
  expect(told).toEqual(expect.arrayContaining(['attempt.begun', 'attempt.submitted']))
  expect(told).not.toContain('attempt.answered')
  const all = { verb: 'attempt.answered', staffCode: null, from: null, until: null, page: 1 }
  const { rows } = await historySeenBy(await actor('quantri'), all)
  expect(rows.filter(({ personId }) => personId === person.id)).toHaveLength(5)
})
