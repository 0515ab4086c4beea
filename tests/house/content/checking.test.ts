/** `npm run content:check`: all courses, or the one that is named. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkContent } from '#app/tasks/content.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'tap-huan-content-'))
const slug = 'van-ban-dien-tu'

beforeAll(() => cpSync(`content/courses/${slug}`, path.join(scratch, 'courses', slug), { recursive: true }))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const ofOne = [expect.stringMatching(new RegExp(`^${slug}: dùng được, `))]

describe('A check of one course', () => {
  test.each([slug, `${slug}/`, `content/courses/${slug}`, `content/courses/${slug}/`])('says of %s whether it is sound', async (name) => {
    expect(await checkContent(name)).toEqual({ lines: ofOne, errors: 0 })
  })

  test('finds a course that lies elsewhere', async () => {
    expect(await checkContent(path.join(scratch, 'courses', slug))).toEqual({ lines: ofOne, errors: 0 })
  })
})

describe('A check of a folder', () => {
  test('says of each course in it whether it is sound', async () => {
    expect(await checkContent(scratch)).toEqual({ lines: ofOne, errors: 0 })
    expect(await checkContent(path.join(scratch, 'courses'))).toEqual({ lines: ofOne, errors: 0 })
  })
})

describe('A check of one programme', () => {
  test.each(['ky-nang-so', 'ky-nang-so.md', 'content/programmes/ky-nang-so.md'])(
    'says of %s whether it is sound, and of nothing else',
    async (name) => {
      expect(await checkContent(name)).toEqual({
        lines: [expect.stringMatching(/^ky-nang-so: chương trình dùng được, 10 khóa học/)],
        errors: 0,
      })
    },
  )

  test('names the programme that is nearest', async () => {
    expect((await checkContent('ky-nang-so-cap-xax')).lines[0]).toContain('“ky-nang-so-cap-xa”')
  })
})

describe('A check of something that is not there', () => {
  test.each(['van-ban-dien-tuu', 'content/khoa-hoc', 'README.md', '..', ''])('is an error that says what to write: “%s”', async (name) => {
    const { lines, errors } = await checkContent(name)
    expect(errors).toBe(1)
    expect(lines).toEqual([expect.stringContaining(`“${name}”`)])
    expect(lines[0]).toContain('content/courses/')
  })

  test('names the course that is nearest', async () => {
    expect((await checkContent('van-ban-dien-tuu')).lines[0]).toContain('“van-ban-dien-tu”')
  })
})
