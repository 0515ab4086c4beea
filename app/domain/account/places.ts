/** Many names tried from one address, each only a little, are noticed by the address. Offices share one, so it takes many; devices that an account knows are spared. */
import { isIPv6 } from 'node:net'
import { invalid } from '#app/domain/problem.ts'
import { occasion } from '#app/domain/occasion.ts'
import { notice } from '#app/domain/security/noticing.ts'
import { lockOf, minutesUntil, takeTry, tallyKey } from './tallying.ts'

const placeLimit = { tries: 100, minutes: 10 }

/** Invalid, in the words of any lock, where too much has failed from here. */
export async function demandOpenPlace(field: string): Promise<void> {
  const key = placeKey()
  const lockedUntil = key && (await lockOf(key))
  if (!lockedUntil) return
  notice({ event: 'signIn.placeLocked', outcome: 'refused' })
  invalid(field, 'account.locked', { minutes: minutesUntil(lockedUntil) })
}

/** True where it was one too many. */
export async function noteFailureHere(): Promise<boolean> {
  const key = placeKey()
  return key !== null && (await takeTry(key, placeLimit)).last
}

/** One subscriber has 2^64 addresses of IPv6. */
function placeKey(): string | null {
  const address = occasion()?.address
  if (!address) return null
  return tallyKey('place', isIPv6(address) && !address.startsWith('::ffff:') ? firstHalfOf(address) : address)
}

function firstHalfOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const rest = tail === undefined ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':')
}
