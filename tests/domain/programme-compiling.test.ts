import { expect, test } from 'vitest'
import { quizText } from '#tests/courses.ts'
import { compiledProgramme, programmeText } from '#tests/programmes.ts'

const exam = (draw = '4', more = '') => `exam:\n  title: Thi cuối\n  draw: ${draw}\n  minutes: 90${more}`
const courses = { 'khoa-mot': { '02-thi.quiz.md': quizText() }, 'khoa-hai': { '02-thi.quiz.md': quizText({ questions: 3 }) } }

function told(text: string, files: Parameters<typeof compiledProgramme>[1] = courses, slug?: string) {
  return compiledProgramme(text, files, slug).faults.map(({ file, line, code }) => `${file}:${line} ${code}`)
}

test('a programme keeps its courses in order, and adds up what they take', () => {
  const { programme, faults } = compiledProgramme(programmeText(['khoa-hai', 'khoa-mot: optional']), courses)
  expect(faults).toEqual([])
  expect(programme?.members).toEqual([
    { slug: 'khoa-hai', required: true },
    { slug: 'khoa-mot', required: false },
  ])
  expect(programme?.course).toMatchObject({ kind: 'programme', slug: 'chuong-trinh-thu', periods: 2, items: [] })
})

test('its exam draws from the exams of its required courses, every question once', () => {
  const all = compiledProgramme(programmeText(['khoa-mot', 'khoa-hai'], exam()), courses).programme?.course.items[0]
  expect(all).toMatchObject({ kind: 'quiz', quizKind: 'exam', draw: 4, minutes: 90, passPercent: 70, feedback: 'after' })
  const bank = all?.kind === 'quiz' ? all.questions.map(({ anchor }) => anchor) : []
  expect(bank).toHaveLength(8)
  expect(new Set(bank).size).toBe(8)
  const half = compiledProgramme(programmeText(['khoa-mot', 'khoa-hai: optional'], exam()), courses).programme?.course.items[0]
  expect(half?.kind === 'quiz' && half.questions.length).toBe(5)
})

test('a programme is another when an exam it draws from changes, not when a lesson does', () => {
  const hashOf = (pages: Record<string, string>, text = programmeText(['khoa-mot', 'khoa-hai'], exam())) =>
    compiledProgramme(text, { ...courses, 'khoa-mot': pages }).programme?.course.hash
  const before = hashOf(courses['khoa-mot'])
  expect(hashOf({ ...courses['khoa-mot'], '01-bai.md': '---\ntitle: Bài khác\n---\n\nChữ khác.\n' })).toBe(before)
  expect(hashOf({ '02-thi.quiz.md': quizText({ questions: 6 }) })).not.toBe(before)
})

test.each([
  ['unknownCourse', programmeText(['khoa-mot', 'mot-ten-khac-han']), 7],
  ['unknownCourseNear', programmeText(['khoa-mott', 'khoa-hai']), 6],
  ['courseTwice', programmeText(['khoa-mot', 'khoa-hai', 'khoa-mot']), 8],
  ['noRequiredCourse', programmeText(['khoa-mot: optional']), 5],
  ['wrongValue', programmeText(['khoa-mot: thích thì học']), 5],
  ['missingKey', programmeText(['khoa-mot']).replace('issuer: so-noi-vu\n', ''), 1],
  ['unknownKeyNear', programmeText(['khoa-mot']).replace('issuer:', 'issuers: x\nissuer:'), 4],
  ['drawTooLarge', programmeText(['khoa-mot', 'khoa-hai'], exam('9')), 10],
  ['drawTooLargeAtLevel', programmeText(['khoa-mot', 'khoa-hai'], exam('{co-ban: 2, trung-cap: 1}')), 10],
  ['wrongValue', programmeText(['khoa-mot', 'khoa-hai'], exam('4', '\n  pass: nhiều')), 12],
  ['unknownKeyNear', programmeText(['khoa-mot', 'khoa-hai'], exam('4', '\n  minute: 90')), 12],
  ['brokenLink', `${programmeText(['khoa-mot'])}\n[khóa khác](khoa-khac)\n`, 11],
])('%s is told with its line', (code, text, line) => {
  expect(told(text)).toEqual([`chuong-trinh-thu.md:${line} ${code}`])
})

test('faults that lie in the courses, in the name, or in what the exam has to draw from', () => {
  expect(told(programmeText(['khoa-mot', 'khoa-hai']), { ...courses, 'khoa-hai': null })).toEqual(['chuong-trinh-thu.md:7 courseFaulty'])
  expect(told(programmeText(['khoa-mot']), courses, 'khoa-mot')).toEqual(['khoa-mot.md:1 slugTaken'])
  expect(told(programmeText(['khoa-mot']), courses, 'Chương trình')).toEqual(['Chương trình.md:1 badSlug'])
  expect(told(programmeText(['khoa-mot'], exam('1')), { 'khoa-mot': {} })).toContain('chuong-trinh-thu.md:7 noExamBank')
})

test('the introduction may lead to a course', () => {
  const { programme } = compiledProgramme(`${programmeText(['khoa-mot'])}\n[Khóa hai](khoa-hai)\n`, courses)
  expect(programme?.course.overviewHtml).toContain('href="/courses/khoa-hai"')
})
