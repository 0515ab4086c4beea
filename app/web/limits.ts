/** Guessing is slowed down: so many wrong tries from an address, and so many from anywhere. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { say } from '#app/text/words.ts'

const perAddress = new RateLimiterMemory({ points: 40, duration: 600 })
const fromAnywhere = new RateLimiterMemory({ points: 2000, duration: 600 })

/** Counts a wrong guess. Throws a 429 page in words where there were too many. */
export async function countGuess(address: string): Promise<void> {
  try {
    await perAddress.consume(address)
    await fromAnywhere.consume('all')
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.ceil(refusal.msBeforeNext / 1000)
    throw new Response(say('verify.slower', { minutes: Math.ceil(seconds / 60) }), { status: 429, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(seconds), 'Cache-Control': 'no-store' } })
  }
}

/** Right guesses cost nothing: an office that checks fifty papers is not a guesser. Too many wrong ones close the door to right ones too. */
export async function isBlocked(address: string): Promise<boolean> {
  const [own, all] = await Promise.all([perAddress.get(address), fromAnywhere.get('all')])
  return (own?.consumedPoints ?? 0) > 40 || (all?.consumedPoints ?? 0) > 2000
}
