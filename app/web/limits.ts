/** Guessing is slowed down: so many wrong tries from an address, and so many from anywhere. */
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Missing, Refused } from '#app/domain/problem.ts'
import { subscriberOf } from '#app/domain/occasion.ts'
import { notice } from '#app/domain/security/noticing.ts'
import { say } from '#app/text/words.ts'

const minutes = 10
const perAddress = new RateLimiterMemory({ points: 60, duration: minutes * 60 })
const fromAnywhere = new RateLimiterMemory({ points: 3000, duration: minutes * 60 })

/** Right guesses cost nothing: an office that checks fifty papers is no guesser. After too many wrong ones, 429 for right ones too. */
export async function guessing<Found>(address: string, look: () => Promise<Found>): Promise<Found> {
  return counted([[perAddress, subscriberOf(address)]], look)
}

/** Of what many addresses together could find, as numbers of papers, which count upwards. */
export async function guessingTogether<Found>(address: string, look: () => Promise<Found>): Promise<Found> {
  return counted(
    [
      [perAddress, subscriberOf(address)],
      [fromAnywhere, 'all'],
    ],
    look,
  )
}

async function counted<Found>(limits: [RateLimiterMemory, string][], look: () => Promise<Found>): Promise<Found> {
  const standings = await Promise.all(limits.map(([limit, key]) => limit.get(key)))
  if (standings.some((standing) => (standing?.remainingPoints ?? 1) <= 0)) throw tooMany()
  try {
    return await look()
  } catch (problem) {
    if (problem instanceof Missing || problem instanceof Refused) await Promise.allSettled(limits.map(([limit, key]) => limit.consume(key)))
    throw problem
  }
}

function tooMany(): Response {
  notice({ event: 'request.tooMany', outcome: 'refused' })
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(minutes * 60), 'Cache-Control': 'no-store' }
  return new Response(say('verify.slower', { minutes }), { status: 429, headers })
}
