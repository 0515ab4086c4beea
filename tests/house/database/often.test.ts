/** What is asked often is said once for each connection, and answers as if it were said anew. */
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db'
import { often } from '#db/often.ts'
import { settings } from '#db/schema/index.ts'

let said = 0
const decided = often(['name', 'number'], ({ name, number }) => {
  said++
  return db
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.name, name), eq(settings.number, number)))
})

test('said once, it answers with the values of each time', async () => {
  await transaction((tx) => tx.insert(settings).values([decision('a', 1), decision('a', 2), decision('b', 3)]))
  const before = said
  for (const [name, number, values] of [
    ['a', 1, [1]],
    ['a', 2, [2]],
    ['b', 3, [3]],
    ['b', 1, []],
  ] as const)
    expect((await decided({ name, number })).map(({ value }) => value)).toEqual(values)
  expect(said - before).toBe(1)
})

test('within a transaction it sees what that has written, without it what is stored', async () => {
  const asked = () => decided({ name: 'a', number: 7 })
  expect(await asked()).toEqual([])
  await transaction(async (tx) => {
    await tx.insert(settings).values(decision('a', 7))
    expect(await asked()).toEqual([{ value: 7 }])
    throw new Error('taken back')
  }).catch(() => undefined)
  expect(await asked()).toEqual([])
})

test('many at once do not get each other’s answers', async () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 10)
  await transaction((tx) => tx.insert(settings).values(numbers.map((number) => decision('c', number))))
  const answers = await Promise.all(numbers.map((number) => decided({ name: 'c', number })))
  expect(answers.map(([first]) => first?.value)).toEqual(numbers)
})

function decision(name: string, number: number) {
  return { name, number, value: number, setAt: new Date(), setBy: null }
}
