/** The one way a row of the security log is written, and its way out to those who listen. */
import { found } from '#app/domain/problem.ts'
import { afterCommit, transaction } from '#db'
import { securityEvents } from '#db/schema/index.ts'

export type SecurityEvent = typeof securityEvents.$inferSelect
export type NewSecurityEvent = Omit<SecurityEvent, 'id' | 'shortenedAt'>

/** What is heard is stored already. Must return at once and never fail. */
type Listener = (event: SecurityEvent) => void

let listener: Listener | null = null

/** For the server, which passes events on to a collector. Null: nobody listens. */
export function listenToSecurity(next: Listener | null): void {
  listener = next
}

/** What a thread beside this one has stored: who listens, listens here. */
export function passOn(event: SecurityEvent): void {
  listener?.(event)
}

/** Within the transaction of what it tells of, where there is one. */
export async function storeEvents(events: NewSecurityEvent[]): Promise<void> {
  if (events.length === 0) return
  await transaction(async (tx) => {
    for (const event of events) {
      const [row] = await tx.insert(securityEvents).values(event).returning()
      const stored = found(row)
      afterCommit(() => listener?.(stored))
    }
  })
}
