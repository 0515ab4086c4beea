/** How the value of a key in front matter is read, and what is said where it cannot be. */
import type { Draw, Level } from '#db/schema/index.ts'
import { levels } from './compiled.ts'
import type { FaultCode, FaultParams } from './faults.ts'

export type Reading<Value> = { value: Value } | { wrong: FaultCode; params?: FaultParams }
export type Reader<Value> = (value: unknown) => Reading<Value>

export function text(limit: number): Reader<string> {
  return (value) => {
    if (typeof value !== 'string' || !isWritable(value)) return { wrong: 'notText' }
    const words = value.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (words === '') return { wrong: 'notText' }
    return words.length > limit ? { wrong: 'textTooLong', params: { limit } } : { value: words }
  }
}

export function whole(min: number, max: number): Reader<number> {
  return (value) => (isWhole(value, min, max) ? { value } : { wrong: 'notWhole', params: { min, max } })
}

export function oneOf<Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return (value) => {
    const choice = choices.find((each) => each === value)
    return choice ? { value: choice } : { wrong: 'notChoice', params: { value: shown(value), allowed: choices.join(', ') } }
  }
}

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? { value } : { wrong: 'notFlag' })

export const skillList: Reader<string[]> = (value) => {
  const skills = Array.isArray(value) ? value.map(String) : []
  return skills.length > 0 && skills.every(isSkill) ? { value: [...new Set(skills)] } : { wrong: 'notSkills' }
}

/** `70%` or 70. */
export const percent: Reader<number> = (value) => {
  const number = typeof value === 'string' ? Number(/^(\d{1,3}) ?%$/.exec(value)?.[1]) : value
  return isWhole(number, 1, 100) ? { value: number } : { wrong: 'passRange', params: { value: shown(value) } }
}

/** `20`, or a number for each level. */
export const draw: Reader<Exclude<Draw, null>> = (value) => {
  if (isWhole(value, 1, 500)) return { value }
  const counts = value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : []
  const parts = counts.filter((part): part is [Level, number] => isLevel(part[0]) && isWhole(part[1], 1, 500))
  if (counts.length > 0 && parts.length === counts.length) return { value: Object.fromEntries(parts) }
  return { wrong: 'drawForm', params: { levels: levels.join(', ') } }
}

/** IU06.2, NQ398.9: letters of the standard, then its dotted number. */
export function isSkill(code: string): boolean {
  return /^[A-Z]{1,8}\d{1,4}(\.\d{1,3}){0,4}$/.test(code)
}

export function isLevel(name: string): name is Level {
  return levels.some((level) => level === name)
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

/** Escapes can smuggle in what no keyboard writes and no database takes. */
function isWritable(value: string): boolean {
  return value.isWellFormed() && !/(?!\s)\p{Cc}/u.test(value)
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? '').toWellFormed().slice(0, 60)
}
