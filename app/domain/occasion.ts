/** On which occasion the domain is asked to act: under which number, from which address. None where the system acts by itself. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { isIPv6 } from 'node:net'

export type Occasion = { requestId: string; address: string }

const occasions = new AsyncLocalStorage<Occasion>()

export function onOccasion<Result>(occasion: Occasion, work: () => Result): Result {
  return occasions.run(occasion, work)
}

export function occasion(): Occasion | null {
  return occasions.getStore() ?? null
}

/** Whose address it is: one subscriber has 2^64 addresses of IPv6. */
export function subscriberOf(address: string): string {
  return isIPv6(address) && !address.startsWith('::ffff:') ? firstHalfOf(address) : address
}

function firstHalfOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const rest = tail === undefined ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':')
}
