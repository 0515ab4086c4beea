/** What an address asks of the queue of corrections. */
import { scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { correctionStates } from '#app/domain/correction/queue.ts'
import type { Person } from '#app/domain/person/register.ts'
import { pageOf } from './query.ts'

export async function correctionsAsked(officer: Person, url: URL) {
  const asked = (name: string) => url.searchParams.get(name)
  const agencies = await agenciesUnder(scopeOf(officer, 'correction.answer'))
  return {
    words: (asked('q') ?? '').slice(0, 100),
    state: correctionStates.find((state) => state === asked('state')) ?? 'open',
    agencyId: agencies.find(({ id }) => id === asked('agency'))?.id ?? null,
    page: pageOf(url),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
  }
}
