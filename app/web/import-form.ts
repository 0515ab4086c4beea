/** What the form of columns says. */
import type { Understanding } from '#app/domain/import/choosing.ts'
import { isField } from '#app/domain/import/fields.ts'
import { Invalid } from '#app/domain/problem.ts'
import { formOf, isoDay } from './forms.ts'

export const types = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const

/** `sheet0`, `column0.3`, and the terms. A column named twice is one too many. */
export async function understandingFrom(request: Request): Promise<Understanding> {
  const form = await formOf(request)
  const sheets: Understanding['sheets'] = []
  for (const [name, value] of form) {
    const [, sheet, column] = /^column(\d{1,3})\.(\d{1,3})$/.exec(name) ?? []
    if (sheet === undefined || typeof value !== 'string') continue
    const place = Number(sheet)
    const at = sheets[place] ?? { wanted: form.get(`sheet${place}`) === '1', columns: {} }
    sheets[place] = at
    if (!isField(value)) continue
    if (value in at.columns && at.wanted) throw new Invalid({ sheets: { code: 'import.columnTwice' } })
    at.columns[value] = Number(column)
  }
  const effectiveOn = isoDay(textIn(form, 'effectiveOn'))
  const type = types.find((one) => one === form.get('type'))
  if (!effectiveOn || !type)
    throw new Invalid({ ...(!effectiveOn && { effectiveOn: { code: 'field.day' } }), ...(!type && { type: { code: 'field.invalid' } }) })
  return { sheets, effectiveOn, type, complete: form.get('complete') === '1' }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
