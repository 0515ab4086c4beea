import { expect, test } from 'vitest'
import { compiled, quizText } from '#tests/courses.ts'

const files: Record<string, string> = {
  'course.md': '---\ntitle: Khóa thử\nsummary: Một khóa để thử\nperiods: 2\nissuer: so-noi-vu\n---\n\nGiới thiệu.\n',
  '01-bai.md': '---\ntitle: Bài một\n---\n\nChữ ký số.\n\n![Sơ đồ](images/sơ-đồ.svg)\n',
  '02-thi.quiz.md': quizText(),
  'images/sơ-đồ.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10"\nheight="10"><title>Sơ đồ</title></svg>\n',
}

function changed(change: (text: string) => string, names: (name: string) => string = (name) => name) {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [names(name), change(text)]))
}

test('the same course has the same hash on every machine', () => {
  const { course, faults } = compiled(files)
  expect(faults).toEqual([])
  const others = [
    changed((text) => text.replaceAll('\n', '\r\n')),
    changed((text) => text.normalize('NFD')),
    changed(
      (text) => `\ufeff${text.replaceAll('\n', '\r\n').normalize('NFD')}`,
      (name) => name.normalize('NFD'),
    ),
    Object.fromEntries(Object.entries(files).reverse()),
  ]
  for (const other of others) expect(compiled(other).course?.hash).toBe(course?.hash)
})

test('and says the same on every machine', () => {
  const here = compiled(files).course
  const elsewhere = compiled(changed((text) => text.replaceAll('\n', '\r\n').normalize('NFD'))).course
  const withoutAddresses = (course: typeof here) => JSON.stringify(course?.items).replace(/[0-9a-f]{64}/g, '')
  expect(withoutAddresses(elsewhere)).toBe(withoutAddresses(here))
})

test('a letter, a name, or a byte of a file more makes another', () => {
  const hash = compiled(files).course?.hash
  const others = [
    changed((text) => text.replace('Chữ ký', 'Chữ kí')),
    changed(
      (text) => text.replace('sơ-đồ.svg', 'so-do.svg'),
      (name) => name.replace('sơ-đồ.svg', 'so-do.svg'),
    ),
    { ...files, 'files/a.csv': 'a' },
    { ...files, 'files/a.csv': 'b' },
  ]
  const hashes = others.map((other) => compiled(other).course?.hash)
  expect(new Set([hash, ...hashes]).size).toBe(5)
})
