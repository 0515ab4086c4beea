/** Files that cannot be read as a list: refused in words within seconds, never opened into the memory of the server. */
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, type Unzipped, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from '#app/domain/import/opening.ts'
import { csv, type Page, xlsx } from '#tests/sheets.ts'

const list = [
  ['TT', 'Họ và tên', 'Chức vụ'],
  ['1', 'Nguyễn Thị An', 'Chuyên viên'],
]
const page = (rows: Page['rows']): Page => ({ name: 'Sheet1', rows })

describe('refused in words within seconds', () => {
  const refusal = async (bytes: Uint8Array) =>
    openFile(bytes).then(
      () => null,
      (problem: { code?: string }) => problem.code,
    )

  test.each<[string, () => Uint8Array, string]>([
    ['more than 10 MB', () => new Uint8Array(11 * 1024 * 1024), 'import.tooLarge'],
    ['nothing', () => new Uint8Array(0), 'import.empty'],
    ['a workbook that breaks off', () => xlsx(page(list)).subarray(0, 700), 'import.broken'],
    ['a thousand columns', () => xlsx(page([Array.from({ length: 1000 }, (_, place) => `Cột ${place}`)])), 'import.tooWide'],
    ['a thousand columns of text', () => csv([Array.from({ length: 1000 }, (_, place) => `Cột ${place}`)]), 'import.tooWide'],
    ['a cell in the last corner', () => cornered(), 'import.tooWide'],
    ['a cell of attributes without end', () => endless(), 'null'],
    ['a bomb of zeros', () => bomb(), 'import.bomb'],
    ['an old workbook (.xls)', () => old(''), 'import.oldFormat'],
    ['a workbook behind a password', () => old('EncryptedPackage'), 'import.encrypted'],
    ['a PDF', () => Buffer.from('%PDF-1.7 ...'), 'import.notASheet'],
    ['a page of the web called .xls', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'import.webPage'],
    ['a zip of something else', () => Uint8Array.from(readFileSync('tests/setup/anew.ts')), 'null'],
  ])('%s', { timeout: 120_000 }, async (_, made, code) => {
    const bytes = made()
    const since = performance.now()
    expect(String(await refusal(bytes))).toBe(code)
    expect(performance.now() - since).toBeLessThan(10_000)
  })
})

function cornered(): Uint8Array {
  const rows: Page['rows'] = [['TT'], []]
  return replaced(xlsx(page(rows)), '<row r="2"></row>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
}

/** No `>` to the end: whoever looked for one from each `r=` would look for hours. */
function endless(): Uint8Array {
  return repacked(xlsx(page(list)), (parts) => ({ ...parts, 'xl/worksheets/sheet9.xml': strToU8(`<c ${'r="A1" '.repeat(60_000)}`) }))
}

/** Two hundred and one megabytes of nothing, packed small. */
function bomb(): Uint8Array {
  return repacked(xlsx(page(list)), (parts) => ({ ...parts, 'xl/worksheets/sheet9.xml': new Uint8Array(201 * 1024 * 1024) }))
}

function old(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), Buffer.from(stream, 'utf16le')])
}

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return repacked(bytes, (parts) => {
    const text = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    return { ...parts, 'xl/worksheets/sheet1.xml': strToU8(text.replace(from, to)) }
  })
}

function repacked(bytes: Uint8Array, change: (parts: Unzipped) => Unzipped): Uint8Array {
  return zipSync(change(unzipSync(bytes)), { level: 9 })
}
