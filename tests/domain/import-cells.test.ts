/** What a cell of a list means: numbers that lost their zeros, dates in any dress, years alone. */
import { expect, test } from 'vitest'
import { headerOf } from '#app/domain/import/header.ts'
import { openFile } from '#app/domain/import/opening.ts'
import { draftsOf } from '#app/domain/import/rows.ts'
import { type Page, xlsx } from '#tests/sheets.ts'

async function peopleIn(rows: Page['rows']) {
  const tables = await openFile(xlsx({ name: 'Sheet1', rows }))
  return tables.flatMap((table) => {
    const header = headerOf(table)
    return header ? draftsOf(table, header).drafts : []
  })
}

const one = async (heading: string, ...cells: Page['rows'][number]) => {
  const people = await peopleIn([
    ['TT', 'Họ và tên', 'Chức vụ', heading],
    ...cells.map((cell, place) => [place + 1, 'Nguyễn Thị An', 'Chuyên viên', cell]),
  ])
  return people.map(({ problems, ...person }) => ({ ...person, told: problems.map(({ code }) => code) }))
}

test('an identity number gets its zeros back; one whose digits are lost is not guessed', async () => {
  const people = await one('Số CCCD', '020086012345', 20086012345, 1186012345, '2.0086E+10', "'020086012345", '081234567', '12345')
  expect(people.map(({ citizenId, told }) => [citizenId, ...told])).toEqual([
    ['020086012345'],
    ['020086012345', 'import.zeroGivenBack'],
    ['001186012345', 'import.zeroGivenBack'],
    [null, 'import.digitsLost'],
    ['020086012345'],
    [null, 'import.oldIdentity'],
    [null, 'import.citizenId'],
  ])
})

test('a phone in any dress is one number of today', async () => {
  const people = await one(
    'Điện thoại',
    912345678,
    '0912.345.678',
    '+84 912 345 678',
    '0912345678 / 0987654321',
    '01662345678',
    '02053812345',
    'không',
    '12',
  )
  expect(people.map(({ phone, told }) => [phone, ...told])).toEqual([
    ['0912345678', 'import.zeroGivenBack'],
    ['0912345678'],
    ['0912345678'],
    ['0912345678', 'import.firstPhone'],
    ['0362345678', 'import.phonePrefix'],
    ['02053812345'],
    [null],
    [null, 'import.phone'],
  ])
})

test('a birth date may be a year alone; what is none is said', async () => {
  const people = await one(
    'Ngày sinh',
    1968,
    '1968',
    '--/--/1968',
    '00/00/1968',
    '03/1968',
    '25/03/68',
    '3/25/1980',
    '31/02/1980',
    'chưa rõ',
    '05/03/2020',
  )
  expect(people.map(({ birthDate, told }) => [birthDate, ...told])).toEqual([
    ['1968'],
    ['1968'],
    ['1968'],
    ['1968'],
    ['1968', 'import.yearOnly'],
    ['1968-03-25', 'import.twoDigitYear'],
    ['1980-03-25', 'import.monthFirst'],
    [null, 'import.birthDate'],
    [null, 'import.birthDate'],
    [null, 'import.birthDateRange'],
  ])
})

test('sex and type are read from what people write', async () => {
  expect((await one('Giới tính', 'Nữ', 'nam', 'NỮ', 'x')).map(({ sex, told }) => [sex, ...told])).toEqual([
    ['female'],
    ['male'],
    ['female'],
    [null, 'import.sex'],
  ])
  expect(
    (await one('Đối tượng', 'Công chức', 'VC', 'HĐ 68', 'Không chuyên trách', 'khác')).map(({ type, told }) => [type, ...told]),
  ).toEqual([['congChuc'], ['vienChuc'], ['nguoiLaoDong'], ['khongChuyenTrach'], [null, 'import.type']])
})

test('what was typed to be run as a formula is text', async () => {
  const [person] = await one('Phòng ban', '=HYPERLINK("http://a.b","x")')
  expect(person?.unit).toBe('=HYPERLINK("http://a.b","x")')
})
