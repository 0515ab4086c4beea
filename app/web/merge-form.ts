/** How two records are to be merged, as an address or a form says it: of each field, which of the two. */
import { z } from 'zod'
import { careerOf } from '#app/domain/merge/careers.ts'
import { type MergedField, mergedFields, type Sided } from '#app/domain/merge/pair.ts'
import { type Side, type Terms, termsFor } from '#app/domain/merge/terms.ts'
import { readOrRefuse } from './forms.ts'

const side = z.enum(['one', 'other'], { error: 'field.required' })

const shape = z.object({
  stays: side,
  career: side,
  names: z.literal('1').optional(),
  seen: z.string().regex(/^[0-9a-f]{32}$/, 'field.invalid'),
  ...(Object.fromEntries(mergedFields.map((field) => [field, side])) as Record<MergedField, typeof side>),
})

type Two = { oneId: string; otherId: string }

export async function termsPosted(request: Request, two: Two): Promise<{ terms: Terms; seen: string }> {
  const { stays, career, names, seen, ...fields } = await readOrRefuse(request, shape)
  return { terms: { ...two, stays, career, names: names === '1', fields }, seen }
}

/** As the address says; where it says nothing, what is proposed. */
export async function termsAsked(url: URL, two: Two, one: Sided, other: Sided): Promise<Terms> {
  const [career, otherCareer] = [await careerOf(two.oneId), await careerOf(two.otherId)]
  const proposed = termsFor({ ...one, career }, { ...other, career: otherCareer })
  const asked = url.searchParams
  if (!asked.has('stays')) return { ...two, ...proposed }
  const sideOf = (name: string, otherwise: Side): Side => side.safeParse(asked.get(name)).data ?? otherwise
  const stays = sideOf('stays', proposed.stays)
  const fields = Object.fromEntries(mergedFields.map((field) => [field, sideOf(field, proposed.fields[field])])) as Terms['fields']
  return { ...two, stays, career: sideOf('career', proposed.career), names: asked.has('names'), fields }
}

/** The same terms as the hidden fields of a form. */
export function fieldsOf({ stays, career, names, fields }: Terms): Record<string, string> {
  return { stays, career, ...(names && { names: '1' }), ...fields }
}
