/** Courses are compiled when they or the code have changed, not with every start. */
import { expect, test } from 'vitest'
import { loadedOnce } from '#app/tasks/content-loaded.ts'

test('what was loaded is loaded again only after a change, and its faults are told every time', async () => {
  let times = 0
  const load = async () => ({ faulty: [`hong-${++times}`] })
  expect(await loadedOnce(load, 'mot')).toEqual(['hong-1'])
  expect(await loadedOnce(load, 'mot')).toEqual(['hong-1'])
  expect(await loadedOnce(load, 'hai')).toEqual(['hong-2'])
  expect(await loadedOnce(load, 'mot'), 'an older version came back').toEqual(['hong-3'])
})

test('code that is not in one file loads every time', async () => {
  let times = 0
  const load = async () => ({ faulty: [`hong-${++times}`] })
  await loadedOnce(load)
  await loadedOnce(load)
  expect(times).toBe(2)
})
