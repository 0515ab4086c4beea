/** Lists as they might come: names of Lạng Sơn, values in the dress in which HR keeps them. */
import fc from 'fast-check'
import type { Written } from './sheets.ts'

const headings = [
  'TT',
  'Họ và tên',
  'Mã cán bộ',
  'CCCD',
  'Ngày sinh',
  'Giới tính',
  'Loại',
  'Cơ quan',
  'Chức vụ',
  'Phòng',
  'Ngạch',
  'Email',
  'Điện thoại',
]

const families = [
  'Nguyễn',
  'Hoàng',
  'Nông',
  'Lương',
  'Vi',
  'Hứa',
  'Tống',
  'Công',
  'Kỳ',
  'Lộc',
  'Triệu',
  'Sầm',
  'Giàng A',
  'Bế',
  'Đàm',
  'Thủ',
]
const middles = ['Thị', 'Văn', 'Thị Thúy', 'Đức', 'Ngọc Quỳnh', '']
const givens = ['Thuỷ', 'Hòa', 'Páo', 'Ý', 'Khuê', 'Quý', 'Ơn', 'Nghĩa', 'Yến', 'Lê', 'Hà', 'Lan', 'Mủa']
const agencies = ['Sở Nội vụ', 'SỞ NỘI VỤ', 'Sở Tư pháp tỉnh Lạng Sơn', 'UBND xã Thất Khê', 'P. Tam Thanh', 'Sở Tài chính']

const dressed = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => `  ${text.replaceAll(' ', '  ')} `,
)
const name = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...givens), dressed)
  .map(([family, middle, given, dress]) => dress([family, middle, given].filter(Boolean).join(' ')))

/** Days from 1966 to 2003, as they are typed, as Excel keeps them, or their year alone. */
const birth: fc.Arbitrary<Written> = fc.tuple(fc.integer({ min: 24_200, max: 37_900 }), fc.nat(4)).map(([serial, way]) => {
  const [year = '', month = '', day = ''] = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-')
  return [{ serial }, `${day}/${month}/${year}`, `${Number(day)}.${Number(month)}.${year.slice(2)}`, year, null][way] ?? null
})

const digits = (length: number) => fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 }).map(String)
const phone = fc
  .tuple(digits(8), fc.nat(4))
  .map(([tail, way]) => [`09${tail}`, `+84 9${tail}`, `9${tail}`, `09${tail.slice(0, 2)}.${tail.slice(2)}`, null][way] ?? null)
const citizenId = fc.tuple(digits(9), fc.nat(3)).map(([tail, way]) => [`020${tail}`, `20${tail}`, `'020${tail}`, null][way] ?? null)
const perhaps = <Value>(...values: Value[]) => fc.constantFrom(...values, null)

/** `known`: who may turn up in it, by name and code, or by a code with another's name. */
export function listsOf(known: { name: string; code: string | null }[]): fc.Arbitrary<Written[][]> {
  const somebody = fc.oneof(
    fc.tuple(
      name,
      digits(5).map((tail) => `THU${tail}`),
    ),
    fc.tuple(name, fc.constantFrom(...known.slice(0, 9).map(({ code }) => code), null, null)),
    fc.tuple(fc.constantFrom(...known), dressed).map(([one, dress]): [string, string | null] => [dress(one.name), one.code]),
  )
  const row = fc.tuple(
    somebody,
    citizenId,
    birth,
    perhaps('Nam', 'Nữ', 'nữ'),
    perhaps('Công chức', 'VC', 'Hợp đồng 111', 'Người hoạt động không chuyên trách'),
    perhaps(...agencies),
    perhaps('Chuyên viên', 'Giám đốc', 'Phó Trưởng phòng  ', 'Kế toán trưởng'),
    perhaps('Văn phòng', 'Phòng Cải cách hành chính'),
    perhaps('01.003', 'Chuyên viên chính'),
    fc.tuple(digits(6), fc.boolean()).map(([tail, has]) => (has ? `Thu.${tail}@LangSon.test` : null)),
    phone,
  )
  return fc
    .array(row, { minLength: 1, maxLength: 8 })
    .map((rows) => [headings, ...rows.map(([who, ...cells], place) => [String(place + 1), ...who, ...cells])])
}
