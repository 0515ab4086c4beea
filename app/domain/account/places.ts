/** Many names tried from one address, each only a little, are noticed by the address. Offices share one, so it takes many; devices that an account knows are spared. */
import { invalid } from '#app/domain/problem.ts'
import { occasion, subscriberOf } from '#app/domain/occasion.ts'
import { notice } from '#app/domain/security/noticing.ts'
import { lockOf, minutesUntil, takeTry, tallyKey } from './tallying.ts'

const placeLimit = { tries: 100, minutes: 10 }
const lettersLimit = { tries: 100, minutes: 60 }

/** Invalid, in the words of any lock, where too much has failed from here. */
export async function demandOpenPlace(field: string): Promise<void> {
  const key = placeKey()
  const lockedUntil = key && (await lockOf(key))
  if (!lockedUntil) return
  notice({ event: 'signIn.placeLocked', outcome: 'refused' })
  invalid(field, 'account.locked', { minutes: minutesUntil(lockedUntil) })
}

/** True where so many letters were asked for from here that none goes out for a while. Counted whoever they are for. */
export async function tooManyLettersHere(): Promise<boolean> {
  const key = placeKey('letters')
  return key !== null && (await takeTry(key, lettersLimit)).lockedUntil !== null
}

/** True where it was one too many. */
export async function noteFailureHere(): Promise<boolean> {
  const key = placeKey()
  return key !== null && (await takeTry(key, placeLimit)).last
}

function placeKey(what = 'place'): string | null {
  const here = occasion()
  return here && tallyKey(what, subscriberOf(here.address))
}
