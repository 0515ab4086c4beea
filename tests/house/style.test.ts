/** Every Good in STYLE.md stands in this code base, in the file it names, however it is laid out there. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const goods = [...readFileSync('STYLE.md', 'utf8').matchAll(/^Good: `([^`]+)`.*\n```ts\n([\s\S]*?)```/gm)]
const packed = (code: string) => code.replace(/\s+/g, '').replace(/,(?=[)}\]]|$)/g, '')

test('every Good stands where STYLE.md says', () => {
  expect(goods.length).toBeGreaterThan(6)
  const lost = goods.filter(([, file = '', code = '']) => !packed(readFileSync(file, 'utf8')).includes(packed(code)))
  expect(lost.map(([, file, code]) => `${file}\n${code}`)).toEqual([])
})
