/** What the history keeps of a deed, in the reader's words: "Số: 74/XN-SNV". */
import { isSetting, ruleOf } from '#app/domain/setting/settings.ts'
import { dateOf } from '#app/text/dates.ts'
import { measured } from '#app/text/measures.ts'
import { numberOf } from '#app/text/numbers.ts'
import { say } from '#app/text/words.ts'

type Value = string | number
type Detail = Record<string, Value | null>

/** What is read first; PostgreSQL keeps no order of its own. */
const order = ['name', 'course', 'quiz', 'attempt', 'role', 'before', 'after', 'right', 'total']

export function detailInWords(detail: Detail): string {
  return Object.entries(detail)
    .sort(([one], [other]) => placeOf(one) - placeOf(other) || one.localeCompare(other))
    .flatMap(([key, value]) => (value === null ? [] : [`${say(`historyDetail.${key}`)}: ${valueInWords(key, value, detail)}`]))
    .join('; ')
}

function placeOf(key: string): number {
  const place = order.indexOf(key)
  return place < 0 ? order.length : place
}

function valueInWords(key: string, value: Value, { name }: Detail): string {
  if (key === 'before' || key === 'after') return settingValue(String(name), value)
  if (typeof value === 'number') return numberOf(value)
  if (key === 'deadline' || key === 'from' || key === 'until') return dateOf(value)
  if (key === 'fields')
    return value
      .split(' ')
      .map((field) => say(`person.fields.${field}`))
      .join(', ')
  if (key === 'role') return say(`role.names.${value}`)
  if (key === 'name') return say(`setting.names.${value}`)
  if (key === 'preset') return say(`setting.presets.${value}`)
  if (key === 'problem') return say(`backup.problems.${value}`, { detail: '…' })
  return value
}

function settingValue(name: string, value: Value): string {
  return isSetting(name) ? measured(ruleOf(name).unit, Number(value)) : String(value)
}
