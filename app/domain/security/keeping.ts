/** How long the security log is kept, and how long it tells an address in full. Cleared in small batches, so that nobody waits. */
import { and, asc, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { isIPv4 } from 'node:net'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { db, transaction } from '#db'
import { securityEvents } from '#db/schema/index.ts'

const month = 31 * 24 * 60
/** Long enough to ask a provider who it was; what lies further back is for figures. */
export const wholeAddressMonths = 3
const batch = 500
const mostBatches = 40

export async function clearSecurityLog(): Promise<void> {
  const { logMonths } = await presentSettings()
  await inBatches(async () => forgetBefore(minutesAfter(now(), -logMonths * month)))
  await inBatches(async () => shortenBefore(minutesAfter(now(), -wholeAddressMonths * month)))
}

async function forgetBefore(moment: Date): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx.select({ id: securityEvents.id }).from(securityEvents).where(lt(securityEvents.at, moment)).limit(batch)
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await tx.delete(securityEvents).where(inArray(securityEvents.id, ids))
    return ids.length
  })
}

async function shortenBefore(moment: Date): Promise<number> {
  const rows = await db
    .select({ id: securityEvents.id, address: securityEvents.address })
    .from(securityEvents)
    .where(and(lt(securityEvents.at, moment), isNotNull(securityEvents.address), isNull(securityEvents.shortenedAt)))
    .orderBy(asc(securityEvents.at))
    .limit(batch)
  await transaction(async (tx) => {
    for (const address of new Set(rows.map((row) => row.address)))
      await tx
        .update(securityEvents)
        .set({ address: shortened(address ?? ''), shortenedAt: now() })
        .where(
          inArray(
            securityEvents.id,
            rows.filter((row) => row.address === address).map(({ id }) => id),
          ),
        )
  })
  return rows.length
}

async function inBatches(work: () => Promise<number>): Promise<void> {
  for (let turn = 0; turn < mostBatches; turn++) if ((await work()) < batch) return
}

/** A network rather than a subscriber: /24 of IPv4, /48 of IPv6. */
export function shortened(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  const [head = ''] = plain.split('::', 1)
  return `${head.split(':').slice(0, 3).filter(Boolean).join(':')}::/48`
}
