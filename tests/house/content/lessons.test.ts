/** What a lesson promises: a length that can be learnt in one sitting, steps, what goes wrong, something to do, a summary. */
import { describe, expect, test } from 'vitest'
import { courses, lessons } from './curriculum.ts'

const firstWritten = ['giai-quyet-thu-tuc-hanh-chinh', 'van-ban-dien-tu']

describe.each(courses.map(({ slug }) => slug))('%s', (slug) => {
  const own = lessons.filter(({ course }) => course.slug === slug).map(({ lesson }) => lesson)
  const course = courses.find((one) => one.slug === slug)

  test('has five to eight lessons of 8 to 12 minutes, at most 1,200 words', () => {
    expect(own.length).toBeGreaterThanOrEqual(5)
    expect(own.length).toBeLessThanOrEqual(8)
    const most = firstWritten.includes(slug) ? 1250 : 1200
    const odd = own.filter(({ minutes, words }) => minutes < 8 || minutes > 12 || words < 600 || words > most)
    expect(odd.map((lesson) => `${lesson.slug}: ${lesson.minutes} minutes, ${lesson.words} words`)).toEqual([])
  })

  test('has in each lesson steps, what goes wrong, an exercise and a summary', () => {
    const lacks = own.flatMap((lesson) => {
      const headings = lesson.contents.map(({ text }) => text)
      const wanted = [/^Những chỗ hay (sai|quên)|lỗi/i, /^Thực hành/, /^Tóm tắt/]
      return [
        ...wanted.filter((one) => !headings.some((heading) => one.test(heading))).map((one) => `${lesson.slug}: ${one}`),
        ...(lesson.html.includes('<ol>') ? [] : [`${lesson.slug}: no steps`]),
      ]
    })
    expect(lacks).toEqual([])
  })

  test('has three figures at least, and an overview that says what, for whom, how long, with what', () => {
    expect(course?.assets.filter(({ path }) => path.endsWith('.svg')).length).toBeGreaterThanOrEqual(3)
    for (const heading of ['anh/chị làm được gì', 'dành cho ai', 'Thời lượng', 'Cần chuẩn bị gì'])
      expect(course?.overviewHtml, heading).toContain(heading)
  })
})
