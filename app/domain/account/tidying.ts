/** What has served its time is cleared away: rows about coming in, never about people or what they learnt. */
import { and, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { transaction } from '#db'
import { accountTokens, keptForms, knownDevices, letters, sessions, signInFailures } from '#db/schema/index.ts'

const day = 24 * 60
/** How long what is over stays: sessions, codes and letters; a device nobody comes from any more. */
export const kept = { over: 30, device: 400 } as const

export async function tidyAccounts(): Promise<void> {
  const yesterday = minutesAfter(now(), -day)
  const monthAgo = minutesAfter(now(), -kept.over * day)
  const yearAgo = minutesAfter(now(), -kept.device * day)
  await transaction(async (tx) => {
    await tx.delete(sessions).where(or(lt(sessions.endedAt, monthAgo), lt(sessions.expiresAt, monthAgo)))
    // a code that ran out unused tells for a year that one was issued: whom to remind, and who may ask for another
    const isOver = or(isNotNull(accountTokens.usedAt), ne(accountTokens.purpose, 'activation'), lt(accountTokens.expiresAt, yearAgo))
    await tx.delete(accountTokens).where(or(lt(accountTokens.usedAt, monthAgo), and(lt(accountTokens.expiresAt, monthAgo), isOver)))
    await tx
      .delete(signInFailures)
      .where(and(lt(signInFailures.firstAt, yesterday), or(isNull(signInFailures.lockedUntil), lt(signInFailures.lockedUntil, yesterday))))
    await tx.delete(keptForms).where(or(isNotNull(keptForms.takenAt), lt(keptForms.keptAt, yesterday)))
    await tx.delete(knownDevices).where(lt(knownDevices.lastSeenAt, yearAgo))
    await tx.delete(letters).where(lt(letters.createdAt, monthAgo))
  })
}
