/** GET /admin/security-log.jsonl: one event a line, with the filters of the page, as it is read. */
import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { today } from '#app/domain/clock.ts'
import { securityExported } from '#app/domain/security/reading.ts'
import type { SecurityEvent } from '#app/domain/security/storing.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { securityAsked } from '#app/web/security-query.ts'

export const loader = allowed(
  'security.see',
  confirmed(async ({ person, url }) => {
    const body = createReadableStreamFromReadable(Readable.from(lines(securityExported(person, securityAsked(url)))))
    return new Response(body, {
      headers: {
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Content-Disposition': `attachment; filename="nhat-ky-an-toan-${today()}.jsonl"`,
      },
    })
  }),
)

async function* lines(batches: AsyncIterable<SecurityEvent[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const batch of batches) yield encoder.encode(batch.map((event) => `${JSON.stringify(event)}\n`).join(''))
}
