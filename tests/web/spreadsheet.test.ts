/** Excel files, opened again by another's reader, and looked at as they are written. */
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { behind } from '#app/domain/coverage/asking.ts'
import { openRegister } from '#app/domain/completion/register.ts'
import { found } from '#app/domain/problem.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { withLocale } from '#app/text/words.ts'
import type { LongList } from '#app/web/long-lists.ts'
import { longSpreadsheet, type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'
import { partsBeside, sheetWriter } from '#app/web/spreadsheet-xml.ts'
import { actor } from '#tests/cast.ts'

const sheet = { title: 'Danh sách: người/việc', about: ['Một & hai'], columns: [{ label: 'Họ và tên', width: 28 }] }

function written(rows: SheetCell[][]): string {
  const writer = sheetWriter(sheet)
  return writer.begin() + writer.rows(rows) + writer.end()
}

test('any text comes out as it went in, but for what XML does not know', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 300, seed: 3 })
  const known = [
    ' hai đầu ',
    '007',
    '=1+1',
    '+84',
    '-1',
    '@a',
    "'x",
    '_x0041_',
    '__x000D_',
    '<b>&amp;"\'',
    ']]>',
    'một\nhai',
    '1e5',
    'TRUE',
  ]
  const all = [...known, ...texts].filter((text) => text.trim() !== '')
  const [, , , , ...rows] = await readSheet(await fileOf(all), { trim: false })
  const expected = all.map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n'))
  expect(rows.map(([text]) => text ?? '')).toEqual(expected)
})

test('text is typed as text and is never a formula; days, numbers and shares are values', () => {
  const cells = written([['=HYPERLINK("x")', '0012', 7, { share: 0.855 }, { day: '2026-11-23' }, null]])
  expect(cells).not.toContain('<f')
  expect(cells.match(/<c r="[A-F]5"[^>]*>(?:<is><t[^>]*>|<v>)?[^<]*/g)).toEqual([
    '<c r="A5" s="4" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)',
    '<c r="B5" s="4" t="inlineStr"><is><t xml:space="preserve">0012',
    '<c r="C5" s="3"><v>7',
    '<c r="D5" s="5"><v>0.855',
    '<c r="E5" s="6"><v>46349',
    '<c r="F5" s="3"/>',
  ])
})

test('each look has its format: text, share and day', () => {
  const styles = partsBeside(sheet)['xl/styles.xml'] ?? ''
  const formats = [...found(/<cellXfs.*<\/cellXfs>/.exec(styles))[0].matchAll(/<xf numFmtId="(\d+)"/g)].map(([, format]) => format)
  expect(formats).toEqual(['0', '0', '0', '0', '49', '164', '165'])
  expect(styles).toContain('numFmtId="164" formatCode="0.0%"')
  expect(styles).toContain('numFmtId="165" formatCode="dd/mm/yyyy"')
})

test('the labels stay in sight, columns are as wide as said, the sheet has a name that Excel takes', () => {
  const cells = written([['Vi Thị Hồng']])
  expect(cells).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>')
  expect(cells).toContain('<col min="1" max="1" width="28" customWidth="1"/>')
  expect(partsBeside(sheet)['xl/workbook.xml']).toContain('<sheet name="Danh sách  người việc"')
})

test('a table may be wider than the alphabet, and a text longer than a cell', () => {
  const cells = written([[...Array<number>(29).fill(1), 'ă'.repeat(40_000)]])
  expect(cells).toContain('<c r="Z5" s="3"><v>1</v></c><c r="AA5" s="3"><v>1</v></c>')
  expect(/<c r="AD5"[^>]*><is><t[^>]*>(ă+)</.exec(cells)?.[1]).toHaveLength(32_767)
})

test('a long list, which the maker reads by itself, says what a short one says', async () => {
  const officer = await actor('lanhdao')
  const requirement = found((await openRequirements())[0])
  const asked = { part: null, agencyId: null, filter: noFilter, group: 'obliged', after: null, by: null } as const
  const { reading: _, ...shown } = await behind(officer, requirement, asked)
  const register = await openRegister(officer, { from: '2026-01-01', until: '2026-12-31', agencyId: null, courseSlug: null })
  const lists: LongList[] = [{ behind: shown }, { register }]
  expect(structuredClone(lists)).toEqual(lists) // what is sent to a thread
  const rowsOf = async (list: LongList, length: number) => {
    const response = await withLocale('en', () => longSpreadsheet(sheet, list, length, 'danh-sach'))
    return readSheet(Buffer.from(await response.arrayBuffer()))
  }
  const long = await rowsOf({ register }, 25_000)
  expect(long.length).toBeGreaterThan(10)
  expect(long).toEqual(await rowsOf({ register }, 10))
})

const noFilter = { underId: null, words: '', kind: null, below: false, quiet: false, sort: 'name', descending: false }

async function fileOf(texts: string[]): Promise<Buffer> {
  const response = await spreadsheet(sheet, [texts.map((text) => [text])], 'danh-sach')
  return Buffer.from(await response.arrayBuffer())
}
