/** Forms are parsed once, at the edge, into what the domain works with. */
import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { tidy } from '#app/domain/folding.ts'
import { type Fault, Invalid, refuse } from '#app/domain/problem.ts'
import type { FormProblem } from '#app/text/form-problem.ts'

const typed = new WeakMap<Request, FormProblem['values']>()

/** What was typed into the form of a request that has been read: it is shown again, whoever finds fault with it. */
export function typedIn(request: Request): FormProblem['values'] {
  return typed.get(request) ?? {}
}

/** The values of a form, or Invalid. Messages of the shape are codes: `problem.<code>`. */
export async function read<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const form = await formOf(request)
  const submission = parseWithZod(form, { schema: shape, error: codeOf })
  if (submission.status === 'success') return submission.value
  const fields: Record<string, Fault> = {}
  for (const [name, codes] of Object.entries(submission.error ?? {})) fields[name] = { code: codes?.[0] ?? 'field.invalid' }
  throw new Invalid(fields)
}

/** `person[1000000]` would make a list as long as that; no form of ours has a list of a thousand. */
const farAway = /\[\d{4,}\]/

/** For forms whose fields are not known beforehand. */
export async function formOf(request: Request): Promise<FormData> {
  const form = await request.formData()
  if ([...form.keys()].some((name) => farAway.test(name))) refuse('field.invalid')
  typed.set(request, valuesOf(form))
  return form
}

/** What was typed, to be shown again; passwords never come back. */
function valuesOf(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (/password|^code$/i.test(name)) continue
    const all = form.getAll(name).filter((value) => typeof value === 'string')
    values[name] = all.length > 1 ? all : (all[0] ?? '')
  }
  return values
}

/** For resources, which have no page to show a fault on: it is said where the form stood. */
export async function readOrRefuse<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  try {
    return await read(request, shape)
  } catch (problem) {
    if (!(problem instanceof Invalid)) throw problem
    return refuse(Object.values(problem.fields)[0]?.code ?? 'field.invalid')
  }
}

/** A line of text: NFC, no control characters, single spaces. */
export function line(max = 200) {
  return z.string({ error: 'field.required' }).transform(tidy).pipe(z.string().min(1, 'field.required').max(max, 'field.tooLong'))
}

/** The same, but may be left empty, which is null. */
export function optionalLine(max = 200) {
  return z
    .string()
    .optional()
    .transform((text) => tidy(text ?? '') || null)
    .pipe(z.string().max(max, 'field.tooLong').nullable())
}

/** A day typed as dd/mm/yyyy (or chosen as yyyy-mm-dd), read into yyyy-mm-dd. */
export function dayField() {
  return z.string({ error: 'field.required' }).transform((text, context) => {
    const day = isoDay(text.trim())
    if (!day) context.addIssue({ code: 'custom', message: text.trim() ? 'field.day' : 'field.required' })
    return day ?? ''
  })
}

export function isoDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

function codeOf(issue: { code?: string; message?: string; input?: unknown }): string {
  return issue.input === undefined ? 'field.required' : 'field.invalid'
}

/** A new password typed twice alike, beside the other fields of a form. How good it is, the domain judges. */
export function newPassword<Shape extends z.ZodRawShape>(shape: z.ZodObject<Shape>) {
  const password = z.string({ error: 'field.required' }).max(500, 'field.tooLong')
  return shape
    .extend({ newPassword: password, againPassword: password })
    .refine((value) => alike(value), { error: 'account.passwordsDiffer', path: ['againPassword'] })
}

function alike(value: object): boolean {
  return 'newPassword' in value && 'againPassword' in value && value.newPassword === value.againPassword
}

/** A day, or null where nothing was typed. */
export function optionalDay() {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      const day = text?.trim() ? isoDay(text.trim()) : null
      if (text?.trim() && !day) context.addIssue({ code: 'custom', message: 'field.day' })
      return day
    })
}

/** A file that was chosen: browsers send an empty one where none was. */
export function fileField() {
  return z
    .instanceof(File, { error: 'import.noFile' })
    .refine(({ name, size }) => name !== '' || size > 0, 'import.noFile')
    .refine(({ name, size }) => name === '' || size > 0, 'import.empty')
}
