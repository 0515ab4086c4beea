import { expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation } from '#app/domain/account/activating.ts'
import { keepFormOf } from '#app/domain/account/keeping.ts'
import { beginSession, endSession, sessionById } from '#app/domain/account/sessions.ts'
import { takeTry, tallyKey } from '#app/domain/account/tallying.ts'
import { tidyAccounts } from '#app/domain/account/tidying.ts'
import { now } from '#app/domain/clock.ts'
import { sendLetter } from '#app/domain/letter/sending.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { accountTokens, history, keptForms, letters, sessions, signInFailures } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { later } from '#tests/time.ts'

const traces = [sessions, accountTokens, signInFailures, keptForms, letters]

test('what has served its time is cleared away, what still holds stays, history stays whole', async () => {
  await transaction((tx) => tx.delete(letters)) // the demo’s
  await leaveTraces('first')
  const told = await db.$count(history)
  await tidyAccounts()
  expect(await counts()).toEqual([2, 1, 1, 1, 1])

  later({ days: 40 }, now())
  await leaveTraces('second')
  await tidyAccounts()

  expect(await counts()).toEqual([2, 1, 1, 1, 1])
  expect(await sessionById('first open')).toBeNull()
  expect(await sessionById('second open')).not.toBeNull()
  expect(await db.$count(history)).toBeGreaterThan(told)
})

async function leaveTraces(name: string): Promise<void> {
  const learner = await actor('hocvien')
  const accountId = found(await accountOf(learner.id)).id
  for (const kind of ['open', 'ended']) await beginSession({ id: `${name} ${kind}`, accountId, device: 'test' })
  await endSession(`${name} ended`)
  await issueActivation(await actor('nhansu'), learner.id)
  await takeTry(tallyKey('name', name))
  await keepFormOf(found(await sessionById(`${name} open`)), { path: `/${name}`, fields: [['a', 'b']] }, null, null)
  await sendLetter('hocvien@langson.example', 'reset', { link: 'https://taphuan.example' })
}

async function counts(): Promise<number[]> {
  const all: number[] = []
  for (const table of traces) all.push(await db.$count(table))
  return all
}
