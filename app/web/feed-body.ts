/** A page of people as another system writes it. Fields are those of a list from a file; all text, so that no zero is lost. */
import { z } from 'zod'
import { today } from '#app/domain/clock.ts'
import type { Page } from '#app/domain/feed/receiving.ts'
import { type WholeField, wholeFields } from '#app/domain/import/fields.ts'
import { types } from './import-form.ts'
import { isoDay } from './forms.ts'
import { refusal } from './feed-door.ts'

const mostPeople = 500

const text = z.string({ error: 'feed.text' }).max(300, 'feed.tooLong')
const needed = z.string({ error: 'feed.needed' }).trim().min(1, 'feed.needed').max(300, 'feed.tooLong')
const optional = Object.fromEntries(wholeFields.map((field) => [field, text.nullable().optional()])) as Record<
  WholeField,
  z.ZodOptional<z.ZodNullable<z.ZodString>>
>

const Body = z.strictObject({
  write: z.boolean({ error: 'feed.truth' }).default(false),
  effectiveOn: z
    .string({ error: 'feed.text' })
    .refine((day) => isoDay(day) === day, 'feed.day')
    .optional(),
  type: z.enum(types, { error: 'feed.type' }).default('congChuc'),
  people: z
    .array(z.strictObject({ ...optional, staffCode: needed, fullName: needed }), { error: 'feed.people' })
    .min(1, 'feed.people')
    .max(mostPeople, 'feed.tooManyPeople'),
})

/** Throws the answer where it cannot be used. */
export async function pageFrom(request: Request): Promise<Page> {
  if (!/^application\/json(;|$)/i.test(request.headers.get('Content-Type') ?? '')) throw refusal(415, 'feed.contentType')
  const key = request.headers.get('Idempotency-Key') ?? ''
  if (!/^[\w.:-]{8,80}$/.test(key)) throw refusal(400, 'feed.key')
  const sent: unknown = await request.json().catch(() => {
    throw refusal(400, 'feed.notJson')
  })
  const read = Body.safeParse(sent)
  if (!read.success) throw faultIn(read.error)
  const { effectiveOn = today(), ...page } = read.data
  return { ...page, effectiveOn, key }
}

function faultIn({ issues: [issue] }: z.ZodError): Response {
  const at = place(issue?.path ?? [])
  if (issue?.code === 'unrecognized_keys') return refusal(422, 'feed.unknownField', { at: [at, issue.keys[0]].filter(Boolean).join('.') })
  const code = issue?.message.startsWith('feed.') ? issue.message : 'field.invalid'
  return refusal(422, code, { at, params: { most: mostPeople } })
}

/** `people[3].staffCode`, counted from 0 as in the body. */
function place(path: PropertyKey[]): string {
  return path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth > 0 ? '.' : ''}${String(step)}`)).join('')
}
