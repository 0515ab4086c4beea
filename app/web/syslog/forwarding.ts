/** From the security log to the collector that SYSLOG_URL names, if it names one. */
import { listenToSecurity } from '#app/domain/security/storing.ts'
import { messageOf } from './message.ts'
import { type Sender, senderTo } from './sending.ts'

let sender: Sender | null = null

export function beginForwarding(address: URL | null): void {
  if (!address) return
  const begun = senderTo(address)
  sender = begun
  listenToSecurity((event) => begun.send(messageOf(event)))
}

export async function endForwarding(): Promise<void> {
  listenToSecurity(null)
  await sender?.end()
  sender = null
}

/** For the operator; null where nothing is passed on. */
export function forwardingStanding(): (Pick<Sender, 'sent' | 'dropped'> & { queued: number }) | null {
  return sender && { sent: sender.sent, dropped: sender.dropped, queued: sender.queued() }
}
