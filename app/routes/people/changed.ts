/** Whom a form changes, and where its answer leads: back to the person, or to the list where they are out of reach from now on. */
import { personWithin } from '#app/domain/account/reach.ts'
import { scopeOf } from '#app/domain/access.ts'
import { everyAgency } from '#app/domain/agency/tree.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import type { Person } from '#app/domain/person/register.ts'
import { goTo } from '#app/web/paths.ts'

export async function changedBy(officer: Person, id: string | undefined) {
  const { id: own, fullName, posting } = await personWithin(officer, 'person.change', id ?? '')
  const place = [posting?.position, posting?.unit, posting?.agencyName].filter(Boolean).join(', ')
  return { id: own, fullName, place, agencyId: posting?.agencyId ?? '' }
}

export async function agencyOptions() {
  return (await everyAgency()).map(({ id, name }) => ({ value: id, label: name }))
}

export async function backTo(officer: Person, id: string, code: string): Promise<Response> {
  const seen = await isWithin(scopeOf(officer, 'person.see'), id)
  return seen ? goTo('/hr/people/:id', { id }, code) : goTo('/hr/people', {}, code)
}
