import { expect, test } from 'vitest'
import { found } from '#app/domain/problem.ts'
import { actor, cast } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { aProgramme, finish } from '#tests/programmes.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const as = cast.hocvien

async function text(path: string, who: keyof typeof cast = 'hocvien'): Promise<string> {
  const response = await visit(path, { as: cast[who] })
  expect(response.status).toBe(200)
  return response.text()
}

test('the catalogue shows programmes before courses, each with a page of its own', async () => {
  const page = await text('/courses')
  expect(page.indexOf('/programmes/ky-nang-so"')).toBeGreaterThan(0)
  expect(page.indexOf('/programmes/ky-nang-so"')).toBeLessThan(page.indexOf('/courses/an-toan-thong-tin"'))
  const programme = await text('/programmes/ky-nang-so', 'lanhdao')
  const order = ['may-tinh-internet-co-ban', 'van-ban-dien-tu', 'an-toan-thong-tin', 'trinh-chieu-bao-cao'].map((slug) =>
    programme.indexOf(`/courses/${slug}"`),
  )
  expect(order).toEqual([...order].sort((one, other) => one - other))
  expect(order[0]).toBeGreaterThan(0)
  expect(programme).toContain('Chưa mở')
})

test('its final exam asks 50 questions in 90 minutes, 35 of which must be right', async () => {
  const page = await text('/courses/ky-nang-so/quizzes/thi-cuoi-chuong-trinh')
  expect(page).toContain('50 câu')
  expect(page).toContain('35/50')
  expect(page).toContain('90 phút')
})

test('a programme is no course to read, nor a course a programme', async () => {
  const there = await visit('/courses/ky-nang-so', { as })
  expect([there.status, there.headers.get('location')]).toEqual([303, '/programmes/ky-nang-so'])
  const back = await visit('/programmes/van-ban-dien-tu', { as })
  expect([back.status, back.headers.get('location')]).toEqual([303, '/courses/van-ban-dien-tu'])
})

test('it is begun on its page, goes on from the first page, and ends on the record with a paper', async () => {
  const person = await actor('hocvien')
  const [one, two] = [await aCourse('ct-trang-1', {}), await aCourse('ct-trang-2', {})]
  await aProgramme('ct-trang', ['ct-trang-1', 'ct-trang-2'], { open: true })
  const begun = await visit('/courses/ct-trang/enrolment', { as, form: {} })
  expect([begun.status, begun.headers.get('location')]).toEqual([303, '/programmes/ct-trang'])
  expect(await text('/')).toContain('/programmes/ct-trang"')
  await finish(person, one)
  expect(await text('/programmes/ct-trang')).toContain('Đã xong 1/2 phần bắt buộc')
  await finish(person, two)
  expect(await text('/programmes/ct-trang')).toContain('Anh/chị đã hoàn thành chương trình ngày')
  const record = await text('/record')
  expect(record).toContain('Chương trình: Chương trình thử')
  const [, paper] = found(/Chương trình: Chương trình thử[\s\S]*?(\/certificates\/[\w-]+\.pdf)/.exec(record))
  const response = await visit(found(paper), { as })
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF')
  expect(await text('/hr/completions', 'nhansu')).toContain('Chương trình: Chương trình thử')
})
