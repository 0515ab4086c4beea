import { eq } from 'drizzle-orm'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { impose } from '#app/domain/coverage/imposing.ts'
import { found } from '#app/domain/problem.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { transaction } from '#db'
import { attemptRequests } from '#db/schema/index.ts'
import { cast } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const page = async (path: string, as: keyof typeof cast) => {
  const response = await visit(path, { as: cast[as] })
  return { status: response.status, text: (await response.text()).replaceAll('<!-- -->', '').replaceAll('&amp;', '&') }
}
const idOf = async (key: string) => found(await agencyByKey(key)).id

/** What stands in a page's own words where a link leads, as a number: the last one, of "5/15" the second, of "6 cơ quan 30 ngày qua" the first. */
function numberIn(shown: string, path: string): number {
  const plain = shown.replace(/<[^>]+>/g, ' ').replaceAll('.', '')
  const numbers = [...plain.matchAll(/\d+/g)].map(([number]) => Number(number))
  if (/state=(idle|waiting)|quiet=1/.test(path)) return numbers[0] ?? -1
  return numbers.at(-1) ?? -1
}

async function listed(path: string, as: keyof typeof cast): Promise<number> {
  const { status, text } = await page(path, as)
  expect([path, status]).toEqual([path, 200])
  if (path.startsWith('/hr/coverage?')) return Number(/Cộng \((\d+) cơ quan\)/.exec(text)?.[1] ?? 0)
  return Number(/: ([\d.]+) người<\/span><\/caption>/.exec(text)?.[1]?.replaceAll('.', '') ?? 0)
}

/** Of the weeks of the curve every sixth is enough; each link once. */
const opening = (text: string) => {
  const links = [...text.matchAll(/href="(\/hr\/coverage(?:\/people)?\?[^"]+)"[^>]*>(.*?)<\/a>/g)]
    .map(([, href = '', shown = '']) => ({ href, shown }))
    .filter(({ shown }) => /\d/.test(shown))
  const weeks = links.filter(({ href }) => href.includes('by='))
  const others = links.filter(({ href }) => !href.includes('by='))
  return [...new Map([...others, ...weeks.filter((_, place) => place % 6 === 0)].map((link) => [link.href, link])).values()]
}

const requirementOf = (title: string, agencyId: string) => ({
  title,
  agencyId,
  document: { number: '9/KH', issuer: 'Sở Nội vụ', issuedOn: '2026-01-15', title: 'Kế hoạch' },
  from: '2026-01-15',
  personTypes: ['congChuc' as const],
})

describe('/overview', () => {
  test.each([
    ['lanhdao', ''],
    ['lanhdao', 'course'],
    ['nhansu', ''],
  ] as const)('opens, behind every number, that many people or agencies (%s %s)', async (name, by) => {
    const [requirement] = await openRequirements()
    const { text } = await page(`/overview${by && `?course=${found(requirement?.courses[0]).id}`}`, name)
    const numbers = opening(text)
    expect(numbers.length).toBeGreaterThan(name === 'lanhdao' ? 30 : 12)
    for (const { href, shown } of numbers) expect([href, await listed(href, name)]).toEqual([href, numberIn(shown, href)])
  })

  test('says what is needed, how it went of late and where that leads, as of a moment', async () => {
    const { text } = await page('/overview', 'lanhdao')
    expect(text).toMatch(/Cần \d+ người mỗi tuần để đạt 100% vào 31\/12\/2026\./)
    expect(text).toMatch(/Bốn tuần qua: [\d,]+ người mỗi tuần/)
    expect(text).toMatch(/Với tốc độ này, đến hạn đạt khoảng \d+%\./)
    expect(text).toMatch(/Số liệu tính đến 08:0\d ngày 23\/11\/2026/)
    expect(text).toContain('14/CT-TTg')
    expect(text).toContain('cơ quan có từ 5 người phải hoàn thành trở lên')
    expect(text).toContain('đã hoàn thành đủ các khóa học của yêu cầu')
  })

  test('shows an officer their own scope and nothing of another', async () => {
    const { text } = await page('/overview', 'nhansu')
    expect(text).toContain('Tình hình thực hiện: Xã Thất Khê')
    expect(text).not.toContain('Phường Kỳ Lừa')
    expect(text).not.toContain('Cơ quan có tỷ lệ thấp nhất')
  })

  test('knows no requirement that is none, and no course that is not of it', async () => {
    expect((await page('/overview?requirement=khong-co', 'lanhdao')).status).toBe(404)
    expect((await page('/overview?course=khong-co', 'lanhdao')).status).toBe(404)
  })

  test('is reached from the first page and the head of every page, by those who may', async () => {
    expect((await page('/', 'lanhdao')).text.match(/href="\/overview"/g)?.length).toBeGreaterThan(1)
    expect((await page('/', 'hocvien')).text).not.toContain('href="/overview"')
  })

  test('sends no script', async () => {
    expect((await page('/overview', 'lanhdao')).text).not.toContain('<script')
  })
})

describe('/overview/agencies/:id', () => {
  test('counts all that is below, each part of it and itself alone, and opens them', async () => {
    const { text } = await page(`/overview/agencies/${await idOf('ubnd-tinh')}`, 'lanhdao')
    expect(text).toContain('Riêng Ủy ban nhân dân tỉnh')
    const numbers = opening(text)
    expect(numbers.length).toBeGreaterThan(30)
    for (const { href, shown } of numbers) expect([href, await listed(href, 'lanhdao')]).toEqual([href, numberIn(shown, href)])
  })

  test('leads up the tree as far as one may see', async () => {
    const path = `/overview/agencies/${await idOf('so-noi-vu')}`
    expect((await page(path, 'lanhdao')).text).toContain(`href="/overview/agencies/${await idOf('ubnd-tinh')}`)
    const own = await page(`/overview/agencies/${await idOf('xa-that-khe')}`, 'nhansu')
    expect(own.text).not.toContain(await idOf('ubnd-tinh'))
  })

  test("is missing where it is another's, whichever way it is asked", async () => {
    const other = await idOf('phuong-ky-lua')
    for (const path of [
      `/overview/agencies/${other}`,
      `/overview.xlsx?under=${other}`,
      `/overview/curve.xlsx?under=${other}`,
      `/hr/coverage?under=${other}`,
      `/hr/coverage/people?under=${other}`,
    ])
      expect([path, (await page(path, 'nhansu')).status]).toEqual([path, 404])
  })

  test('says so where nobody there is covered', async () => {
    const { status, text } = await page(`/overview/agencies/${await idOf('so-cong-thuong')}`, 'lanhdao')
    expect(status).toBe(200)
    expect(text).toContain('Chưa có ai trong phạm vi này thuộc đối tượng của yêu cầu')
    expect(text).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('offers only requirements that reach it', async () => {
    await impose(system, {
      ...requirementOf('Chỉ Sở Nội vụ', await idOf('so-noi-vu')),
      from: '2026-11-10',
      deadline: '2026-11-25',
      courseIds: [(await aCourse('chi-so-noi-vu', {})).id],
    })
    const there = await page(`/overview/agencies/${await idOf('so-noi-vu')}`, 'lanhdao')
    expect(there.text).toContain('Chỉ Sở Nội vụ')
    expect(there.text).toMatch(/Cần \d+ người trong 3 ngày còn lại để đạt 100% vào 25\/11\/2026\./)
    expect(there.text).toMatch(/14 ngày qua không có|14 ngày qua: 0 người mỗi tuần/)
    expect((await page(`/overview/agencies/${await idOf('so-y-te')}`, 'lanhdao')).text).not.toContain('Chỉ Sở Nội vụ')
    expect((await page('/overview', 'nhansu')).text).not.toContain('Chỉ Sở Nội vụ')
    await visit(`/hr/requirements/${found((await openRequirements())[0]).id}/closure`, { as: cast.quantri, form: {} })
  })
})

describe('the spreadsheets of an overview', () => {
  test('hold every agency with all its numbers, and the curve week by week', async () => {
    const [requirement] = await openRequirements()
    const sheet = async (path: string) => {
      const response = await visit(path, { as: cast.lanhdao })
      return readSheet(Buffer.from(await response.arrayBuffer()))
    }
    const rows = await sheet('/overview.xlsx')
    expect(rows[1]?.[0]).toBe(requirement?.title)
    const total = found(rows.at(-1))
    const agencies = rows.filter((row) => typeof row[1] === 'number').slice(0, -1)
    for (const column of [1, 2, 4, 5, 6, 7, 8, 9]) expect(agencies.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(total[column])
    expect(Number(total[1])).toBe(Number(total[2]) + Number(total[4]))
    expect(Number(total[4])).toBe(Number(total[5]) + Number(total[7]))
    const weeks = (await sheet('/overview/curve.xlsx')).filter((row) => row[0] instanceof Date)
    expect(weeks).toHaveLength(27)
    expect(weeks.at(-1)?.[1]).toBe(total[2])
  })
})

describe('what lies still', () => {
  test('names requests that have waited for more than three days, until they are answered', async () => {
    const { text } = await page('/overview', 'lanhdao')
    expect(text).toContain('1 người chờ mở thêm lượt làm bài quá 3 ngày')
    await transaction((tx) =>
      tx
        .update(attemptRequests)
        .set({ answeredAt: new Date(), answer: 'declined' })
        .where(eq(attemptRequests.reason, attemptRequests.reason)),
    )
    expect((await page('/overview', 'lanhdao')).text).not.toContain('chờ mở thêm lượt')
  })
})

describe('without anything to show', () => {
  test('after the deadline it says how long it is over, and foretells nothing', async () => {
    const [requirement] = await openRequirements()
    const id = await impose(system, {
      ...requirementOf('Đã quá hạn', await idOf('tinh-lang-son')),
      deadline: '2026-11-13',
      courseIds: found(requirement).courses.map((course) => course.id),
    })
    const { text } = await page(`/overview?requirement=${id}`, 'lanhdao')
    expect(text).toMatch(/Đã quá hạn 10 ngày, còn \d+ người chưa hoàn thành\./)
    expect(text).not.toContain('Với tốc độ này')
    expect(text).not.toContain('Nếu không có thêm ai')
  })

  test('it is calm where nothing is required', async () => {
    for (const { id } of await openRequirements()) await visit(`/hr/requirements/${id}/closure`, { as: cast.quantri, form: {} })
    expect((await page('/overview', 'lanhdao')).text).toContain('Chưa có yêu cầu nào')
    expect((await page(`/overview/agencies/${await idOf('so-y-te')}`, 'lanhdao')).text).toContain(
      'Chưa có yêu cầu nào áp dụng cho cơ quan này',
    )
    expect((await page('/overview.xlsx', 'lanhdao')).status).toBe(404)
    for (const name of ['lanhdao', 'nhansu'] as const) expect((await page('/', name)).status).toBe(200)
  })
})
