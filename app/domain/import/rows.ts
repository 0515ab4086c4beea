/** Rows of a sheet as drafts of people. What is no person is passed over: totals, headings within, signatures. */
import type { Day } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import type { ImportProblem, PersonType, Sex } from '#db/schema/index.ts'
import { type Cell, isBlank, textOf, type Table } from './cells.ts'
import type { Columns, Field } from './fields.ts'
import { type Legacy, unlegacy } from './legacy.ts'
import { phoneOf } from './phones.ts'
import { endOf, personTest } from './sifting.ts'
import { birthDateOf, citizenIdOf, nameOf, sexOf, typeOf, type Value } from './values.ts'

export type Choice = { row: number; columns: Columns; fonts: Record<number, Legacy> }
export type Draft = {
  sheet: string
  /** As the reader counts. */
  row: number
  fullName: string
  staffCode: string | null
  citizenId: string | null
  birthDate: Day | null
  sex: Sex | null
  type: PersonType | null
  agency: string | null
  unit: string | null
  position: string | null
  title: string | null
  grade: string | null
  job: string | null
  email: string | null
  phone: string | null
  /** `wrong` keeps the row out; `note` says what was taken for what. */
  problems: ImportProblem[]
}

export function draftsOf({ name, rows }: Table, choice: Choice): { drafts: Draft[]; passedOver: number[] } {
  const body = rows.map((cells, index) => ({ cells, row: index + 1 })).slice(choice.row + 1)
  const filled = body.filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
  const isPerson = personTest(
    choice,
    filled.map(({ cells }) => cells),
    rows[choice.row] ?? [],
  )
  const end = endOf(
    filled.map(({ cells }) => cells),
    choice,
  )
  const people = filled.filter(({ cells }, place) => place < end && isPerson(cells))
  const taken = new Set(people)
  const passedOver = filled.filter((one) => !taken.has(one)).map(({ row }) => row)
  return { drafts: people.map(({ cells, row }) => draftOf(name, row, cells, choice)), passedOver }
}

function draftOf(sheet: string, row: number, cells: Cell[], { columns, fonts }: Choice): Draft {
  const problems: ImportProblem[] = []
  const cellAt = (field: Field): Cell => {
    const column = columns[field] ?? -1
    const [cell, font] = [cells[column] ?? null, fonts[column]]
    return font && typeof cell === 'string' ? unlegacy(cell, font) : cell
  }
  const text = (field: Field) => textOf(cellAt(field)) || null
  const meant = <Meant>(field: Field, read: (cell: Cell) => Value<Meant>): Meant | null => {
    const { value, note, fault } = read(cellAt(field))
    const told = { field, column: columns[field] ?? null, text: textOf(cells[columns[field] ?? -1]) }
    if (fault) problems.push({ weight: 'wrong', code: fault, ...told })
    if (note) problems.push({ weight: 'note', code: note, ...told })
    return value
  }
  const fullName = nameOf(text('fullName') ?? [text('familyName'), text('givenName')].filter(Boolean).join(' '))
  if (!/\p{L}/u.test(fullName) || /\d/.test(fullName))
    problems.push({
      weight: 'wrong',
      field: 'fullName',
      column: columns.fullName ?? columns.familyName ?? null,
      code: fullName ? 'import.name' : 'import.noName',
      text: fullName,
    })
  const [male, female] = [meant('birthMale', birthDateOf), meant('birthFemale', birthDateOf)]
  const marked = fold(textOf(cellAt('female')))
  return {
    sheet,
    row,
    fullName,
    staffCode: (text('staffCode') ?? '').replace(/^'|\.0$/g, '') || null,
    citizenId: meant('citizenId', citizenIdOf),
    birthDate: meant('birthDate', birthDateOf) ?? male ?? female,
    sex: meant('sex', sexOf) ?? (male ? 'male' : female || /^(x|nu|1)$/.test(marked) ? 'female' : null),
    type: meant('type', typeOf),
    agency: text('agency'),
    unit: text('unit'),
    position: text('position'),
    title: text('title'),
    grade: text('grade'),
    job: text('job'),
    email: text('email')?.toLowerCase() ?? null,
    phone: meant('phone', phoneOf),
    problems,
  }
}
