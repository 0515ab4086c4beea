/** What a merge would do: it is done and not kept, so that nothing else can be told than what will happen. */
import type { Person } from '#app/domain/person/register.ts'
import { type Fault, Refused } from '#app/domain/problem.ts'
import { transaction } from '#db'
import type { MergeTold } from '#db/schema/index.ts'
import { merge } from './merging.ts'
import type { Terms } from './terms.ts'

class Rehearsed extends Error {
  readonly told: MergeTold
  constructor(told: MergeTold) {
    super('a merge was only rehearsed')
    this.told = told
  }
}

/** Or the rule that says no. */
export async function previewOf(actor: Person, terms: Terms): Promise<{ told: MergeTold } | { obstacle: Fault }> {
  try {
    return await transaction(async () => {
      throw new Rehearsed((await merge(actor, terms)).told)
    })
  } catch (end) {
    if (end instanceof Rehearsed) return { told: end.told }
    if (end instanceof Refused) return { obstacle: { code: end.code, params: end.params } }
    throw end
  }
}
