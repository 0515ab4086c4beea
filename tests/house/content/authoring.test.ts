/** What the page for authors shows can be copied and used: every example there compiles without a fault. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileCourse } from '#app/domain/course/compiling/course.ts'
import { compileProgramme } from '#app/domain/programme/compiling/programme.ts'
import { compileScheme } from '#app/domain/skill/schemes.ts'
import { house } from '#app/tasks/content.ts'
import { courses } from './curriculum.ts'

const page = readFileSync('docs/authoring.md', 'utf8')
const examples = [...page.matchAll(/^```md (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => ({ name, text }))
const named = (pattern: RegExp) => examples.filter(({ name }) => pattern.test(name))
const bytes = (text: string) => new TextEncoder().encode(text)
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="80" viewBox="0 0 480 80"><text x="8" y="40">Hồ sơ</text></svg>'
const pages = named(/^(course|\d\d-[\w-]+(\.quiz)?)\.md$/).map(({ name, text }) => ({ path: name, bytes: bytes(text) }))
const assets = [
  { path: 'images/so-do.svg', bytes: bytes(drawing) },
  { path: 'files/bang-theo-doi.xlsx', bytes: bytes('PK\u0003\u0004 xl/') },
]

function compiled(...more: { path: string; bytes: Uint8Array }[]) {
  return compileCourse('khoa-mau', [...pages, ...more], house)
}

test('its example of a course is one: introduction, lesson, practice, exam', () => {
  const { course, faults } = compiled()
  expect(faults).toEqual([])
  expect(course?.items.map(({ kind }) => kind)).toEqual(['module', 'quiz', 'quiz'])
})

describe('an example of something in a lesson', () => {
  const pieces = named(/^bai-hoc$/).map(({ text }) => text)

  test.each(pieces)('compiles: %s', (piece) => {
    const lesson = `---\ntitle: Bài thử\n---\n\n## Mục\n\n${piece}`
    const unused = assets.filter(({ path }) => piece.includes(path))
    expect(compiled({ path: '04-thu.md', bytes: bytes(lesson) }, ...unused).faults).toEqual([])
  })

  test('is there for every extension', () => {
    const signs = ['[[Ctrl]]', '[!STEPS]', '[!RIGHT]', '[!WRONG]', '](images/', '](files/', '| ---', '[^1]', '<mark>', '.md#', 'mailto:']
    const boxes = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'].map((box) => `[!${box}]`)
    expect([...signs, ...boxes].filter((sign) => !pieces.some((piece) => piece.includes(sign)))).toEqual([])
  })
})

test('its programme and its scheme of skills compile', () => {
  const [programme, ...programmes] = named(/^programmes\//)
  const [scheme, ...schemes] = named(/^skills\//)
  expect([programmes, schemes]).toEqual([[], []])
  const bySlug = new Map(courses.map((course) => [course.slug, course]))
  const file = { path: 'ky-nang-cap-xa-mau.md', bytes: bytes(programme?.text ?? '') }
  expect(compileProgramme(file, bySlug, house).faults).toEqual([])
  expect(compileScheme({ path: 'nq-398-mau.md', bytes: bytes(scheme?.text ?? '') }).faults).toEqual([])
})
