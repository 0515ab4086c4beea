/**
 * A lesson weighs less than a photograph. The frame of a page (styles, fonts, head) is weighed in a browser by the journeys, which
 * hold a whole lesson to 70 KB; here each lesson's own share is weighed, compressed as it is sent: its text, and its pictures.
 */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lessons } from './curriculum.ts'

const weighed = lessons.map(({ course, lesson }) => {
  const pictures = course.assets.filter(({ hash, mime }) => mime.startsWith('image/') && lesson.html.includes(hash))
  return {
    at: `${course.slug}/${lesson.slug}`,
    text: gzipSync(lesson.html).length,
    pictures: pictures.reduce((sum, { mime, bytes }) => sum + (mime === 'image/svg+xml' ? gzipSync(bytes).length : bytes.length), 0),
  }
})

const heavier = (than: number, part: (one: (typeof weighed)[number]) => number) =>
  weighed.filter((one) => part(one) > than * 1024).map((one) => `${one.at}: ${(part(one) / 1024).toFixed(1)} KB`)

test('the text of a lesson weighs at most 10 KB', () => {
  expect(weighed.length).toBeGreaterThan(10)
  expect(heavier(10, ({ text }) => text)).toEqual([])
})

test('text and pictures together weigh at most 24 KB, which leaves the frame two thirds of the 70 KB', () => {
  expect(heavier(24, ({ text, pictures }) => text + pictures)).toEqual([])
})
