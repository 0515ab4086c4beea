import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { found } from '#app/domain/problem.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { actor, cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const page = async (path: string, as: keyof typeof cast) => {
  const response = await visit(path, { as: cast[as] })
  return { status: response.status, text: (await response.text()).replaceAll('<!-- -->', '').replaceAll('&amp;', '&') }
}

async function sheet(path: string, as: keyof typeof cast) {
  const response = await visit(path, { as: cast[as] })
  expect(response.headers.get('Content-Type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  return { name: response.headers.get('Content-Disposition'), rows: await readSheet(Buffer.from(await response.arrayBuffer())) }
}

describe('/hr/coverage', () => {
  test('opens, behind every number, that many people', async () => {
    const { text } = await page('/hr/coverage?q=so', 'lanhdao')
    const numbers = [...text.matchAll(/href="(\/hr\/coverage\/people\?[^"]+)"[^>]*>(.*?)<\/a>/g)]
    expect(numbers.length).toBeGreaterThan(8)
    for (const [, href = '', shown = ''] of numbers) {
      const [, obliged] = /\/(\d+)<\/span>$/.exec(shown) ?? []
      const list = await page(href, 'lanhdao')
      expect([href, list.status, /: ([\d.]+) người<\/span><\/caption>/.exec(list.text)?.[1] ?? '0']).toEqual([href, 200, obliged ?? shown])
    }
  })

  test('says as of when, by which document, and how it is counted', async () => {
    const { text } = await page('/hr/coverage', 'nhansu')
    expect(text).toMatch(/Số liệu tính đến 08:0\d ngày 23\/11\/2026/)
    expect(text).toContain('14/CT-TTg')
    expect(text).toContain('N là số người')
  })

  test('knows nothing of another agency: in the page, in its data, in its spreadsheet', async () => {
    const other = found(await agencyByKey('phuong-ky-lua')).id
    expect((await page('/hr/coverage', 'nhansu')).text).not.toContain('Phường Kỳ Lừa')
    for (const path of [
      '/hr/coverage/people',
      '/hr/coverage/people.data',
      '/hr/coverage/people.xlsx',
      '/hr/completions',
      '/hr/completions.xlsx',
      '/hr/completions/print',
    ]) {
      const { status, text } = await page(`${path}?agency=${other}`, 'nhansu')
      expect([path, status]).toEqual([path, 404])
      expect(text).not.toContain('Vi Thị Hồng Nhung')
    }
  })

  test('keeps its filters in its Excel file: numbers as numbers, shares as shares', async () => {
    const { name, rows } = await sheet('/hr/coverage.xlsx?kind=commune&below=1', 'lanhdao')
    expect(name).toBe('attachment; filename="ty-le-hoan-thanh-2026-11-23.xlsx"')
    const lines = rows.map((row) => row[0])
    expect(lines).toContain('Loại cơ quan: Xã')
    expect(lines).toContain('Chỉ cơ quan chưa đạt 100%')
    const [, completed, obliged, share] = found(rows.find((row) => row[0] === 'Xã Thất Khê'))
    expect(Number(share)).toBeCloseTo(Number(completed) / Number(obliged))
  })

  test('lists people in Excel with codes and phones as text, days as days, and never a formula', async () => {
    const agencyId = found(await agencyByKey('xa-that-khe')).id
    await enter(
      await actor('nhansu'),
      { fullName: '=HYPERLINK("http://xau.example","Bấm")', staffCode: '0012345', phone: '0912345678', type: 'congChuc' },
      { agencyId, position: '+1', from: '2026-11-01' },
    )
    const { rows } = await sheet('/hr/coverage/people.xlsx?state=obliged', 'nhansu')
    expect(rows).toContainEqual([
      '=HYPERLINK("http://xau.example","Bấm")',
      '0012345',
      '+1',
      null,
      'Xã Thất Khê',
      '0912345678',
      'Chưa học',
      0,
      null,
    ])
    const done = (await sheet('/hr/coverage/people.xlsx?state=done', 'nhansu')).rows.filter((row) => row[6] === 'Đã hoàn thành')
    expect(done.length).toBeGreaterThan(0)
    for (const row of done) expect(row[8]).toBeInstanceOf(Date)
    const course = found(found((await openRequirements())[0]).courses[0]).id
    const { rows: ofOne } = await sheet(`/hr/coverage/people.xlsx?state=done&course=${course}`, 'nhansu')
    expect(ofOne.some((row) => row[7] instanceof Date && /\d+\/2026/.test(String(row[8])))).toBe(true)
  })

  test('stays calm where nothing is required', async () => {
    const [requirement] = await openRequirements()
    await visit(`/hr/requirements/${found(requirement).id}/closure`, { as: cast.quantri, form: {} })
    expect((await page('/hr/coverage', 'nhansu')).text).toContain('Chưa có yêu cầu nào')
    expect((await page('/hr/coverage/people', 'nhansu')).status).toBe(404)
    await visit(`/hr/requirements/${found(requirement).id}/closure`, { as: cast.quantri, form: { end: '1' } })
    expect((await page('/hr/coverage', 'nhansu')).text).toContain('14/CT-TTg')
  })
})

describe('/hr/completions', () => {
  test('opens every row, prints the whole period, and goes into Excel', async () => {
    const { text } = await page('/hr/completions', 'nhansu')
    const entries = [...text.matchAll(/href="(\/hr\/completions\/[0-9a-f-]{36})"/g)].map(([, href = '']) => href)
    expect(entries.length).toBeGreaterThan(0)
    expect((await page(found(entries[0]), 'nhansu')).text).toContain('Số vào sổ')
    expect((await page(found(entries[0]), 'nhansu2')).status).toBe(404)
    const print = await page('/hr/completions/print', 'nhansu')
    expect(print.text).toContain('ỦY BAN NHÂN DÂN XÃ THẤT KHÊ')
    expect(print.text).toContain('Thất Khê, ngày 23 tháng 11 năm 2026')
    const { name, rows } = await sheet('/hr/completions.xlsx', 'nhansu')
    expect(name).toBe('attachment; filename="so-hoan-thanh-2026-01-01-2026-11-23.xlsx"')
    const count = Number(/([\d.]+) lượt hoàn thành/.exec(text)?.[1])
    expect(rows.filter((row) => row[10] instanceof Date)).toHaveLength(count)
    expect(print.text).toContain(`Danh sách này có ${count} lượt hoàn thành`)
  })
})
