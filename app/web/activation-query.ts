/** What an address asks of the list of who has activated; the form below the list posts to the same address. */
import { scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { type ActivationSearch, codeStates } from '#app/domain/activation/placed.ts'
import { importsSeenBy } from '#app/domain/import/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { dateOf } from '#app/text/dates.ts'

export async function activationsAsked(officer: Person, url: URL) {
  const asked = (name: string) => url.searchParams.get(name)
  const [agencies, lists] = await Promise.all([agenciesUnder(scopeOf(officer, 'account.activate')), importsSeenBy(officer, 1)])
  const written = lists.rows.filter(({ writtenAt, undoneAt }) => writtenAt && !undoneAt)
  const search: ActivationSearch = {
    words: (asked('q') ?? '').slice(0, 100),
    agencyId: agencies.find(({ id }) => id === asked('agency'))?.id ?? null,
    below: asked('below') !== '0',
    importId: written.find(({ id }) => id === asked('list'))?.id ?? null,
    state: codeStates.find((state) => state === asked('state')) ?? 'todo',
  }
  return {
    search,
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    lists: written.map(({ id, fileName, uploadedAt }) => ({ value: id, label: `${fileName} (${dateOf(uploadedAt)})` })),
  }
}

/** The search as an address says it; what is as usual is left out. */
export function activationQuery({ words, agencyId, below, importId, state }: ActivationSearch): Record<string, string> {
  return {
    ...(words && { q: words }),
    ...(agencyId && { agency: agencyId }),
    ...(!below && { below: '0' }),
    ...(importId && { list: importId }),
    ...(state !== 'todo' && { state }),
  }
}
