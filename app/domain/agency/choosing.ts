/** The agency somebody means in a form: one, or the form comes back and says between which to choose. */
import { validate as isId } from 'uuid'
import { type Day, today } from '#app/domain/clock.ts'
import { invalid } from '#app/domain/problem.ts'
import { subtreeIds } from '#db/tree.ts'
import { findAgency, type Found } from './finding.ts'

const named = 5

/** The id of an agency that was chosen from a list, or typed. What was typed has to be within `roots`, where told; an id is for the rules to judge. */
export async function agencyMeant(
  field: string,
  text: string,
  { day = today(), roots }: { day?: Day; roots?: string[] } = {},
): Promise<string> {
  if (isId(text)) return text
  const { id } = await chosenAgency(field, text, day)
  return !roots || (await subtreeIds(roots, day)).includes(id) ? id : invalid(field, 'agency.beyond')
}

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
