import { describe, expect, test } from 'vitest'
import { directoryOn } from '#app/domain/agency/directory.ts'
import { find, findAgency, type Finding } from '#app/domain/agency/finding.ts'

const then = '2024-12-31'

/** The names found, in order of the alphabet: one, several, or none. */
function namesIn(finding: Finding): string[] {
  const found = finding.kind === 'one' ? [finding.agency] : finding.kind === 'several' ? finding.agencies : []
  return found.map(({ name, parent, isAlike }) => (isAlike && parent ? `${name} < ${parent.name}` : name)).sort()
}

async function names(text: string, day?: string): Promise<string[]> {
  return namesIn(await findAgency(text, day))
}

describe('an agency is found', () => {
  test.each([
    ['Sở Nội vụ'],
    ['so noi vu'],
    ['SỞ  NỘI VỤ '],
    ['SNV'],
    ['S. Nội vụ'],
    ['Nội vụ'],
    ['Sở Nội vụ tỉnh Lạng Sơn'],
    ['Sở Nội vụ'.normalize('NFD')],
  ])('as %s', async (text) => {
    const finding = await findAgency(text)
    expect(finding).toMatchObject({ kind: 'one', agency: { key: 'so-noi-vu', isOpen: true } })
  })

  test.each([
    ['P. Tam Thanh', 'Phường Tam Thanh'],
    ['phuong tam thanh', 'Phường Tam Thanh'],
    ['UBND phường Tam Thanh', 'Phường Tam Thanh'],
    ['Ủy ban nhân dân xã Thất Khê', 'Xã Thất Khê'],
    ['x. that khe', 'Xã Thất Khê'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['SKHCN', 'Sở Khoa học và Công nghệ'],
    ['Sở VH, TT và DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['Xã Quý Hoà', 'Xã Quý Hòa'],
  ])('%s is %s', async (text, name) => {
    expect((await names(text)).map((one) => one.split(' < ')[0])).toEqual([name])
  })

  test('by its former name or abbreviation, in who took over', async () => {
    expect(await findAgency('Sở TT&TT')).toMatchObject({
      kind: 'one',
      agency: { name: 'Sở Khoa học và Công nghệ', formerly: { name: 'Sở Thông tin và Truyền thông' } },
    })
    expect(await names('Sở LĐTB&XH')).toEqual(['Sở Nội vụ < Ủy ban nhân dân tỉnh'])
    expect(await names('TT Đồng Mỏ')).toEqual(['Xã Chi Lăng < Ủy ban nhân dân tỉnh'])
  })

  test('as it was on a day', async () => {
    expect(await names('Sở TT&TT', then)).toEqual(['Sở Thông tin và Truyền thông'])
    expect(await names('TP Lạng Sơn', then)).toEqual(['Thành phố Lạng Sơn'])
    expect(await names('H. Tràng Định', then)).toEqual(['Huyện Tràng Định'])
    expect(await names('Phường Kỳ Lừa', then)).toEqual([])
  })
})

describe('a code', () => {
  test('belongs to whom it belonged on the day', async () => {
    expect(await names('05986', then)).toEqual(['Xã Hoàng Đồng'])
    expect((await findAgency('05986')).kind).toBe('one')
    expect((await names('05986'))[0]).toMatch(/^Phường Tam Thanh/)
  })

  test('that nobody bears any more leads to the heir', async () => {
    expect(await findAgency('05974')).toMatchObject({ kind: 'one', agency: { name: 'Phường Tam Thanh' } })
  })
})

describe('what says too little is asked about', () => {
  test('Xã Chi Lăng: there were two, and one of them is Thất Khê today', async () => {
    expect((await findAgency('Xã Chi Lăng')).kind).toBe('several')
    expect(await names('Xã Chi Lăng')).toEqual(['Xã Chi Lăng < Ủy ban nhân dân tỉnh', 'Xã Thất Khê'])
    expect(await names('Xã Chi Lăng', then)).toEqual(['Xã Chi Lăng < Huyện Chi Lăng', 'Xã Chi Lăng < Huyện Tràng Định'])
  })

  test('an abbreviation that two bear', async () => {
    expect(await names('Sở NV')).toEqual(['Sở Ngoại vụ', 'Sở Nội vụ < Ủy ban nhân dân tỉnh'])
  })

  test('with its district it is one', async () => {
    expect(await findAgency('Xã Chi Lăng, huyện Tràng Định')).toMatchObject({
      kind: 'one',
      agency: { name: 'Xã Thất Khê', formerly: { name: 'Xã Chi Lăng' } },
    })
    expect(await names('Chi Lăng, Tràng Định', then)).toEqual(['Xã Chi Lăng < Huyện Tràng Định'])
  })

  test('a commune that was divided has two heirs', async () => {
    expect(await names('Xã Bính Xá')).toEqual(['Xã Kiên Mộc < Ủy ban nhân dân tỉnh', 'Xã Đình Lập < Ủy ban nhân dân tỉnh'])
  })
})

test('what is nowhere is none, with what comes near', async () => {
  expect(await findAgency('Sở Vũ trụ')).toEqual({ kind: 'none', near: [] })
  const ended = await findAgency('Huyện Chi Lăng')
  expect(ended).toMatchObject({ kind: 'none', near: [{ name: 'Huyện Chi Lăng', lastOn: '2025-06-30' }] })
  expect(await findAgency('  ')).toEqual({ kind: 'none', near: [] })
})

test('a directory read once finds what is found one by one', async () => {
  const directory = await directoryOn(then)
  for (const text of ['Xã Chi Lăng', 'Sở TT&TT', '05986', 'Sở Vũ trụ']) expect(find(directory, text)).toEqual(await findAgency(text, then))
})
