/** Cells as HR keeps them, as what they mean; where that is not sure it is noted, and where it is lost it is a fault. */
import { type Day, today } from '#app/domain/clock.ts'
import { fold, tidy } from '#app/domain/folding.ts'
import type { PersonType, Sex } from '#db/schema/index.ts'
import { type Cell, textOf } from './cells.ts'

/** A year alone is a birth date too: "1968". `note` tells what was taken for what. */
export type Value<Meant> = { value: Meant | null; note?: string; fault?: string }

const oldest = 1900
const days = 86_400_000

export function birthDateOf(cell: Cell | undefined): Value<Day> {
  if (cell === null || cell === undefined) return { value: null }
  if (typeof cell === 'object') return sensible(cell.day)
  if (typeof cell === 'number') return ofNumber(cell)
  const text = textOf(cell)
  if (text === '') return { value: null }
  if (/^\d{4,5}(\.0)?$/.test(text)) return ofNumber(Number(text))
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(text) ?? []
  if (isoYear && isoMonth && isoDay) return ofParts(isoDay, isoMonth, isoYear)
  const [, alone] = /^(?:năm|[-–_/. 0x]*)\s*((?:19|20)\d{2})$/iu.exec(text) ?? []
  if (alone) return sensible(alone)
  const [, month, year] = /^(\d{1,2})[-/.]((?:19|20)\d{2})$/.exec(text) ?? []
  if (month && year) return { ...sensible(year), note: 'import.yearOnly' }
  const [date, monthly, yearly] = text.replace(/[oO]/g, '0').match(/\d+/g) ?? []
  return date && monthly && yearly ? ofParts(date, monthly, yearly) : { value: null, fault: 'import.birthDate' }
}

function ofNumber(number: number): Value<Day> {
  if (number >= oldest && number <= Number(today().slice(0, 4))) return { value: String(number) }
  if (number < 3000 || number > 60_000) return { value: null, fault: 'import.birthDate' }
  return sensible(new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * days).toISOString().slice(0, 10))
}

function ofParts(date: string, month: string, written: string): Value<Day> {
  if (Number(date) === 0 && Number(month) === 0) return sensible(written)
  const year = written.length === 2 ? century(written) : written
  const note = written.length === 2 ? { note: 'import.twoDigitYear' } : {}
  const straight = dayFrom(date, month, year)
  if (straight) return { ...sensible(straight), ...note }
  const turned = dayFrom(month, date, year)
  return turned ? { ...sensible(turned), note: 'import.monthFirst' } : { value: null, fault: 'import.birthDate' }
}

function century(two: string): string {
  return Number(two) > Number(today().slice(2, 4)) - 14 ? `19${two}` : `20${two}`
}

function dayFrom(date: string, month: string, year: string): Day | null {
  const day = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null
}

/** Somebody who works was born between eighty and fourteen years ago. */
function sensible(day: Day): Value<Day> {
  const age = Number(today().slice(0, 4)) - Number(day.slice(0, 4))
  return age >= 14 && age <= 90 ? { value: day } : { value: null, fault: 'import.birthDateRange' }
}

export function citizenIdOf(cell: Cell | undefined): Value<string> {
  const text = textOf(cell)
  if (text === '') return { value: null }
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(text)) return { value: null, fault: 'import.digitsLost' }
  const digits = text.replace(/^'|[\s.\-,]/g, '').replace(/\.0$/, '')
  if (!/^\d+$/.test(digits)) return { value: null, fault: 'import.citizenId' }
  if (digits.length === 12) return { value: digits }
  if (digits.length === 9) return { value: null, note: 'import.oldIdentity' }
  if (digits.length === 11 || digits.length === 10) return { value: digits.padStart(12, '0'), note: 'import.zeroGivenBack' }
  return { value: null, fault: 'import.citizenId' }
}

export function sexOf(cell: Cell | undefined): Value<Sex> {
  const text = fold(textOf(cell))
  if (text === '') return { value: null }
  if (/^(nu|f|female|n\.?u|ba)$/.test(text)) return { value: 'female' }
  if (/^(nam|m|male|ong)$/.test(text)) return { value: 'male' }
  return { value: null, fault: 'import.sex' }
}

const types: [RegExp, PersonType][] = [
  [/khong ?chuyen ?trach|^kct$|part-time/, 'khongChuyenTrach'],
  [/hop dong|nguoi ?lao ?dong|lao dong|^ld$|^nld$|^hd ?(ld|68|111|\d+)?$|contract/, 'nguoiLaoDong'],
  [/vien ?chuc|^vc$|public employee/, 'vienChuc'],
  [/cong ?chuc|^cc$|civil servant/, 'congChuc'],
  [/can ?bo|^cb$|official/, 'canBo'],
]

export function typeOf(cell: Cell | undefined): Value<PersonType> {
  const text = fold(textOf(cell))
  if (text === '') return { value: null }
  const [, type] = types.find(([pattern]) => pattern.test(text)) ?? []
  return type ? { value: type } : { value: null, fault: 'import.type' }
}

/** Lists in capitals are given small letters; whatever else is kept as written. */
export function nameOf(text: string): string {
  const plain = tidy(text).replace(/\s+/g, ' ')
  if (!/^[^\p{Ll}]+$/u.test(plain)) return plain
  return plain.toLowerCase().replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
