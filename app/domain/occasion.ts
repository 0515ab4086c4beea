/** On which occasion the domain is asked to act: under which number, from which address. None where the system acts by itself. */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Occasion = { requestId: string; address: string }

const occasions = new AsyncLocalStorage<Occasion>()

export function onOccasion<Result>(occasion: Occasion, work: () => Result): Result {
  return occasions.run(occasion, work)
}

export function occasion(): Occasion | null {
  return occasions.getStore() ?? null
}
