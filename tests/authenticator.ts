/** The app on somebody's phone: it knows the secret and what time it is in the test. */
import { generate } from 'otplib'
import { confirmFactor, beginFactor, factorToConfirm } from '#app/domain/factor/setting-up.ts'
import { now } from '#app/domain/clock.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'

/** The figures of this half minute, or of one so many later. */
export async function figuresOf(secret: string, halfMinutes = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(now().getTime() / 1000) + halfMinutes * 30 })
}

/** Somebody whose second step is set up with the figures of this half minute. */
export async function withFactor(person: Person, accountId: string): Promise<{ secret: string; codes: string[] }> {
  await beginFactor(accountId)
  const { secret } = found(await factorToConfirm(accountId))
  return { secret, codes: await confirmFactor(person, accountId, await figuresOf(secret)) }
}
