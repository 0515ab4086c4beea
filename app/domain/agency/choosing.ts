/** The agency somebody means in a form: one, or the form comes back and says between which to choose. */
import { type Day, today } from '#app/domain/clock.ts'
import { invalid } from '#app/domain/problem.ts'
import { findAgency, type Found } from './finding.ts'

const named = 5

export async function chosenAgency(field: string, text: string, day: Day = today()): Promise<Found> {
  if (text.trim() === '') return invalid(field, 'field.required')
  const finding = await findAgency(text, day)
  if (finding.kind === 'one') return finding.agency
  if (finding.kind === 'several') return invalid(field, 'agency.ambiguous', { choices: choicesOf(finding.agencies) })
  return finding.near.length > 0 ? invalid(field, 'agency.near', { choices: choicesOf(finding.near) }) : invalid(field, 'agency.notFound')
}

/** Each with the code that tells it from the others. */
function choicesOf(agencies: Found[]): string {
  return agencies
    .slice(0, named)
    .map(({ name, codes, parent }) =>
      [name, codes.find(({ scheme }) => scheme === 'gso')?.code ?? parent?.name].filter(Boolean).join(' – '),
    )
    .join('; ')
}
