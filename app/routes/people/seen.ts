/** Who a page is about; the address of a record that was merged away leads to the one that stays. */
import { personVisibleTo } from '#app/domain/person/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { stayingFor } from '#app/domain/person/staying.ts'
import { goTo } from '#app/web/paths.ts'

export async function seenBy(officer: Person, asked: string | undefined) {
  const id = await stayingFor(asked ?? '')
  const seen = await personVisibleTo(officer, id)
  if (id !== asked) throw await goTo('/hr/people/:id', { id }, 'merge.leads')
  return seen
}
