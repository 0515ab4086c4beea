/** Which rows of a table are people, and where the people end. */
import { fold } from '#app/domain/folding.ts'
import { type Cell, textOf } from './cells.ts'
import type { Columns, Field } from './fields.ts'

/** Tống and Kỳ are names of families too: a total tells a number or stands alone. */
const closing =
  /^((tong|cong|ky)($|\b.*\d)|tong (cong|so)|ky ten|nguoi lap|thu truong|xac nhan|noi nhan|ghi chu|danh sach (nay|tren|co)|lap bieu|ngay \d)/

const signing = /^(nguoi lap|thu truong|lap bieu|xac nhan cua|noi nhan|(giam doc|chu tich|truong phong|lanh dao)$)/

/** Below the place and day of signing, or whoever made the list, nobody is listed any more. A director who is listed with a code or a birth date signs nothing. */
export function endOf(rows: Cell[][], { columns }: { columns: Columns }): number {
  const isSigning = (cells: Cell[]) => {
    const texts = cells.map(textOf).filter(Boolean)
    if (identifying.some((field) => textOf(cells[columns[field] ?? -1]) !== '')) return false
    return texts.length <= 3 && texts.some((text) => signing.test(fold(text)) || /, ngày .* tháng .* năm/iu.test(text))
  }
  const last = rows.slice(-15).findIndex(isSigning)
  return last < 0 ? rows.length : Math.max(0, rows.length - 15) + last
}

const identifying: Field[] = ['staffCode', 'citizenId', 'birthDate', 'birthMale', 'birthFemale']

/** A person has a name, or what identifies one, and something beside it; where a list counts its people, a number too. */
export function personTest({ columns }: { columns: Columns }, body: Cell[][], heading: Cell[]): (cells: Cell[]) => boolean {
  const at = (cells: Cell[], field: Field) => textOf(cells[columns[field] ?? -1])
  const isCounted = (cells: Cell[]) => /^\d+\.?$/.test(at(cells, 'order'))
  const counts = columns.order !== undefined && body.filter(isCounted).length * 2 > body.length
  const beside: Field[] = [...identifying, 'sex', 'type', 'agency', 'unit', 'position', 'title', 'grade', 'job', 'email', 'phone']
  const title = heading.map(textOf).join('|')
  return (cells) => {
    const name = at(cells, 'fullName') || at(cells, 'familyName') || at(cells, 'givenName')
    const identified = identifying.some((field) => at(cells, field) !== '')
    if (cells.map(textOf).join('|') === title || isNumbering(cells)) return false
    if (closing.test(fold(name || (cells.map(textOf).find(Boolean) ?? '')))) return false
    if (name === '') return identified && (isCounted(cells) || !counts)
    if (counts && !isCounted(cells)) return identified
    return isCounted(cells) || beside.some((field) => at(cells, field) !== '')
  }
}

/** Below the headings of a form: (1) (2) (3), or A B 1 2. */
function isNumbering(cells: Cell[]): boolean {
  const texts = cells.map(textOf).filter(Boolean)
  return (
    texts.length > 2 &&
    texts.every((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text)) &&
    new Set(texts).size === texts.length &&
    texts.filter((text) => /\d/.test(text)).length > 1
  )
}
