/** Lists as HR really keeps them: each file, and whom it must give. */
import { describe, expect, test } from 'vitest'
import { headerOf } from '#app/domain/import/header.ts'
import { openFile } from '#app/domain/import/opening.ts'
import { draftsOf } from '#app/domain/import/rows.ts'
import { csv, latin, type Page, utf16, windows1258, xlsx } from '#tests/sheets.ts'

const head = ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ', 'Đơn vị công tác']
const an = ['1', 'Nguyễn Thị An', '05/03/1980', 'LS9001', 'Chuyên viên', 'Sở Nội vụ']
const binh = ['2', 'Trần Văn Bình', '12/11/1975', 'LS9002', 'Trưởng phòng', 'Sở Nội vụ']
const list = [head, an, binh]
const page = (rows: Page['rows'], name = 'Sheet1'): Page => ({ name, rows })

async function peopleIn(bytes: Uint8Array) {
  const tables = await openFile(bytes)
  return tables.flatMap((table) => {
    const header = headerOf(table)
    return header ? draftsOf(table, header).drafts : []
  })
}

async function told(bytes: Uint8Array): Promise<string[]> {
  return (await peopleIn(bytes)).map(({ fullName, birthDate, staffCode, position }) =>
    [fullName, birthDate, staffCode, position].join(' | '),
  )
}

const both = ['Nguyễn Thị An | 1980-03-05 | LS9001 | Chuyên viên', 'Trần Văn Bình | 1975-11-12 | LS9002 | Trưởng phòng']
const nfd = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.normalize('NFD')))

const twice: Record<string, Uint8Array> = {
  'a plain workbook': xlsx(page(list)),
  'a CSV with commas in UTF-8': csv(list),
  'a CSV with a byte order mark': csv(list, { bom: true }),
  'a CSV with semicolons, as Excel writes it in Việt Nam': csv(list, { separator: ';', bom: true }),
  'a text file with tabs': csv(list, { separator: '\t' }),
  'a CSV with lines of a Mac': csv(list, { line: '\r' }),
  'a CSV that names its separator': Buffer.concat([Buffer.from('sep=;\r\n'), csv(list, { separator: ';' })]),
  'Unicode text as Excel saves it (UTF-16)': utf16(list),
  'UTF-16, the greater byte first': utf16(list, { big: true }),
  'UTF-16 without a mark': utf16(list, { bom: false }),
  'a CSV in Windows-1258': windows1258(list),
  'letters with their marks apart (NFD)': csv(nfd(list)),
  'titles of the agency above the table': xlsx(
    page([
      ['UBND TỈNH LẠNG SƠN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ NỘI VỤ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
      [],
      ['DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC NĂM 2026'],
      ['(Kèm theo Công văn số 12/SNV-CCVC ngày 05/01/2026)'],
      [],
      ...list,
    ]),
  ),
  'the numbers of the columns below their headings': xlsx(page([head, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], an, binh])),
  'columns A, B, 1, 2 below the headings': xlsx(page([head, ['A', 'B', '1', '2', '3', '4'], an, binh])),
  'blank rows, a total, and signatures': xlsx(
    page([
      head,
      an,
      [],
      binh,
      [],
      [null, 'Tổng cộng: 2 người'],
      [null, null, null, null, 'Lạng Sơn, ngày 05 tháng 01 năm 2026'],
      [null, 'NGƯỜI LẬP BIỂU', null, null, 'GIÁM ĐỐC'],
      [null, 'Hoàng Thị Lập', null, null, 'Nông Văn Đốc'],
    ]),
  ),
  'headings of departments between the people': xlsx(page([head, ['I', 'Văn phòng'], an, ['II', 'Phòng Cải cách hành chính'], binh])),
  'the headings once more on the second page': xlsx(page([head, an, head, binh])),
  'họ đệm and tên in two columns': xlsx(
    page([
      ['STT', 'Họ đệm', 'Tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ'],
      ['1', 'Nguyễn Thị', 'An', ...an.slice(2, 5)],
      ['2', 'Trần Văn', 'Bình', ...binh.slice(2, 5)],
    ]),
  ),
  'one heading merged over họ đệm and tên': xlsx({
    ...page([
      ['STT', 'Họ và tên', null, 'Ngày sinh', 'Mã cán bộ', 'Chức vụ'],
      ['1', 'Nguyễn Thị', 'An', ...an.slice(2, 5)],
      ['2', 'Trần Văn', 'Bình', ...binh.slice(2, 5)],
    ]),
    merges: ['B1:C1'],
  }),
  'headings in two rows, the date of birth under Nam and Nữ': xlsx({
    ...page([
      ['Số TT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, 'Số hiệu công chức', 'Chức vụ'],
      [null, null, 'Nam', 'Nữ', null, null],
      ['1', 'Nguyễn Thị An', null, '05/03/1980', 'LS9001', 'Chuyên viên'],
      ['2', 'Trần Văn Bình', '12/11/1975', null, 'LS9002', 'Trưởng phòng'],
    ]),
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'],
  }),
  'TCVN3, as .VnTime shows it': latin([
    ['TT', 'Hä vµ tªn', 'Ngµy sinh', 'M· c¸n bé', 'Chøc vô'],
    ['1', 'NguyÔn ThÞ An', '05/03/1980', 'LS9001', 'Chuyªn viªn'],
    ['2', 'TrÇn V¨n B×nh', '12/11/1975', 'LS9002', 'Tr\u00adëng phßng'],
  ]),
  'TCVN3 pasted into a workbook, its headings in Unicode': xlsx(
    page([
      head,
      ['1', 'NguyÔn ThÞ An', '05/03/1980', 'LS9001', 'Chuyªn viªn'],
      ['2', 'TrÇn V¨n B×nh', '12/11/1975', 'LS9002', 'Trëng phßng'],
    ]),
  ),
  'VNI-Windows': latin([
    ['TT', 'Hoï vaø teân', 'Ngaøy sinh', 'Maõ caùn boä', 'Chöùc vuï'],
    ['1', 'Nguyeãn Thò An', '05/03/1980', 'LS9001', 'Chuyeân vieân'],
    ['2', 'Traàn Vaên Bình', '12/11/1975', 'LS9002', 'Tröôûng phoøng'],
  ]),
  'names in capitals, spaces doubled': xlsx(
    page([head, ['1', '  NGUYỄN   THỊ  AN ', ...an.slice(2)], ['2', 'TRẦN VĂN\u00a0BÌNH', ...binh.slice(2)]]),
  ),
  'dates as Excel keeps them': xlsx(
    page([head, ['1', 'Nguyễn Thị An', { serial: 29285 }, ...an.slice(3)], ['2', 'Trần Văn Bình', { serial: 27710 }, ...binh.slice(3)]]),
  ),
  'dates as numbers that lost their format': xlsx(
    page([head, ['1', 'Nguyễn Thị An', 29285, ...an.slice(3)], ['2', 'Trần Văn Bình', 27710, ...binh.slice(3)]]),
  ),
  'dates in five ways': xlsx(
    page([head, ['1', 'Nguyễn Thị An', '5-3-1980', ...an.slice(3)], ['2', 'Trần Văn Bình', 'ngày 12 tháng 11 năm 1975', ...binh.slice(3)]]),
  ),
  'dates the American way, and as computers write them': xlsx(
    page([head, ['1', 'Nguyễn Thị An', '1980-03-05', ...an.slice(3)], ['2', 'Trần Văn Bình', '12.11.75', ...binh.slice(3)]]),
  ),
  'formulas, of which what they came to counts': xlsx(
    page([
      head,
      [{ formula: 'ROW()-1', value: 1 }, { formula: 'B9&" An"', value: 'Nguyễn Thị An' }, ...an.slice(2)],
      [{ formula: 'A2+1', value: 2 }, ...binh.slice(1)],
    ]),
  ),
  'two sheets, one for each department, and one that is no list': xlsx(
    page([['Hướng dẫn điền'], ['Điền đủ các cột']], 'Hướng dẫn'),
    page([head, an], 'Văn phòng'),
    page([head, binh], 'Thanh tra'),
  ),
  'headings with hints and stars': xlsx(
    page([['TT', 'Họ và tên (*)', 'Ngày sinh (dd/mm/yyyy)', 'Mã cán bộ:', 'Chức vụ/Chức danh', 'Cơ quan, đơn vị'], an, binh]),
  ),
}

describe.each(Object.entries(twice))('%s', (_, bytes) => {
  test('gives the same two people', async () => {
    expect(await told(bytes)).toEqual(both)
  })
})

test('there are at least thirty of them', () => {
  expect(Object.keys(twice).length).toBeGreaterThanOrEqual(30)
})

test('a director at the end of a short list is one of its people, and so is a Tống', async () => {
  const rows = [
    ['Họ và tên', 'Mã cán bộ', 'Chức vụ'],
    ['Tống Văn Đốc', 'LS9003', 'Giám đốc'],
    ['Kỳ Thị Thu', 'LS9004', 'Chuyên viên'],
    ['Tổng cộng: 2 người', null, null],
  ]
  expect(await told(xlsx(page(rows)))).toEqual(['Tống Văn Đốc |  | LS9003 | Giám đốc', 'Kỳ Thị Thu |  | LS9004 | Chuyên viên'])
})
