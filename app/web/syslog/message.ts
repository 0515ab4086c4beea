/** A security event as a message of RFC 5424: structured data for machines, nothing but its name for people. */
import { hostname } from 'node:os'
import type { SecurityEvent } from '#app/domain/security/storing.ts'

/** "security/authorization messages", which collectors keep apart. */
const facility = 10
const severities = { done: 6, failed: 4, refused: 4 } as const
/** We have no enterprise number of our own; this one is set aside for whoever has none (RFC 5612). */
const structure = 'tapHuan@32473'
const host = printable(hostname(), 255)

export function messageOf(event: SecurityEvent): string {
  const priority = facility * 8 + severities[event.outcome]
  const head = `<${priority}>1 ${event.at.toISOString()} ${host} tap-huan ${process.pid} ${printable(event.event, 32)}`
  return `${head} [${structure}${parametersOf(event)}] ${printable(event.event, 64)} ${event.outcome}`
}

function parametersOf(event: SecurityEvent): string {
  const { id, outcome, actorId, personId, subjectKind, subjectId, nameHash, address, requestId, times, lastAt, detail } = event
  const told = { id, outcome, actorId, personId, subjectKind, subjectId, nameHash, address, requestId, times, lastAt: lastAt.toISOString() }
  const parameters = [
    ...Object.entries(told),
    ...Object.entries(detail).map(([name, value]) => [`detail-${printable(name, 24)}`, value] as const),
  ]
  return parameters
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(String(value).slice(0, 200))}"`)
    .join('')
}

/** UTF-8 without control characters; the three signs of the grammar escaped. */
function escaped(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/["\\\]]/g, (sign) => `\\${sign}`)
}

/** A name of the head or of a parameter: printable ASCII without what would end it. */
function printable(text: string, most: number): string {
  return text.replace(/[^\u0021-\u007e]|[="\]]/g, '-').slice(0, most) || '-'
}
