/** Nothing that has ended is told as of today: whoever names it says when it was. */
import { expect, test } from 'vitest'
import { pagesWith } from './curriculum.ts'
import { type Passage, passagesIn } from './passages.ts'
import { drawn, said } from './prose.ts'
import { rowsOf } from './wording.ts'

const terms = rowsOf('obsolete.md').map(([term = '', until = '', today = '']) => ({ term, until, today, pattern: patternOf(term) }))

const pages = pagesWith('.md', 'content/courses', 'content/programmes', 'content/skills', 'content/pages/vi', 'content/letters/vi').flatMap(
  passagesIn,
)
const figures = drawn.map((words): Passage => ({ ...words, beside: wholeFigure(words.file) }))
const messages = said
  .map((words): Passage => ({ ...words, beside: words.text }))
  .filter(({ text }) => !terms.some(({ term }) => term === text.toLowerCase())) // labels of dated rows

test('whatever has ended stands beside a date or a mark of the past', () => {
  expect(terms.length).toBeGreaterThan(30)
  const untold = [...pages, ...figures, ...messages].flatMap(({ file, line, text, beside }) =>
    terms
      .filter(({ pattern, until }) => pattern.test(text) && !tellsPast(beside, until))
      .map(({ term, today }) => `${file}:${line} ${term} (nay: ${today}): ${text.trim()}`),
  )
  expect(untold).toEqual([])
})

/** A number of a document (61/2018/NĐ-CP) is no date; a year counts where the term was still in use, or ended. */
function tellsPast(passage: string, until: string): boolean {
  const bare = passage
    .replace(/(?<![\d/])\d+\/(19|20)\d\d\/\p{Lu}[\p{L}\d-]*/gu, ' ')
    .replace(/(số|định|tư|luật|NĐ|QĐ|TT) \d+\/(19|20)\d\d/giu, ' ')
  const years = [...bare.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  const lastYear = Number(until.slice(-4))
  const after = until.startsWith('31/12/') ? 1 : 0 // the first day without it lies in the next year
  return years.some((year) => year <= lastYear + after) || marks.test(bare)
}

const marks = new RegExp(
  [
    'trước (đây|kia|ngày|01|1/)|(giai đoạn|thời kỳ) (đó|ấy|trước)|(khi|lúc) (ấy|đó)|lịch sử',
    '(?<!\\p{L})cũ(?!\\p{L})|không còn|hết (hiệu lực|giá trị)|kết thúc|đến hết ngày|ngày cuối',
    'đã (bỏ|bị thay|được thay|hợp nhất|đổi tên)|thay (Nghị định|Luật|Thông tư|cho)',
  ].join('|'),
  'iu',
)

function wholeFigure(file: string): string {
  return drawn
    .filter((words) => words.file === file)
    .map(({ text }) => text)
    .join(' ')
}

function patternOf(term: string): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{M}\\d/])${escaped}(?![\\p{L}\\p{M}\\d])`, 'iu')
}
