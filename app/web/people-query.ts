/** What an address asks of the list of people. */
import { scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { groupsOfPeople } from '#app/domain/person/grouping.ts'
import { ordersOfPeople } from '#app/domain/person/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { pageOf } from './query.ts'

export async function peopleAsked(officer: Person, url: URL) {
  const asked = (name: string) => url.searchParams.get(name)
  const agencies = await agenciesUnder(scopeOf(officer, 'person.see'))
  return {
    words: (asked('q') ?? '').slice(0, 100),
    agencyId: agencies.find(({ id }) => id === asked('agency'))?.id ?? null,
    group: groupsOfPeople.find((group) => group === asked('group')) ?? 'posted',
    order: ordersOfPeople.find((order) => order === asked('sort')) ?? 'name',
    descending: asked('down') === '1',
    page: pageOf(url),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
  }
}
