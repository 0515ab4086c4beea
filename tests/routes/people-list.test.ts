/** Above the list of people stands how many are in it: of the scope, or of what was looked for. */
import { expect, test } from 'vitest'
import { cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

test.each([
  ['/hr/people', /[1-9]\d* người trong phạm vi của anh\/chị/],
  ['/hr/people?q=Xyzt', /0 người khớp với điều kiện lọc/],
  ['/hr/people?group=gone', /\d+ người khớp với điều kiện lọc/],
])('%s says how many those are', async (page, wanted) => {
  expect(await (await visit(page, { as: cast.nhansu })).text()).toMatch(wanted)
})
