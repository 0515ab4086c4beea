/** Papers are drawn by a thread that goes home when nothing is asked of it for a minute. */
import { afterEach, expect, test, vi } from 'vitest'
import { found } from '#app/domain/problem.ts'
import { paperDrawn } from '#app/web/paper.ts'
import { db } from '#db'

afterEach(() => void vi.useRealTimers())

test('one asked for in the moment it goes home is drawn all the same', { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { document } = found(await db.query.certificates.findFirst())
  const wanted = { document, address: 'http://localhost/verify/x' }
  const first = await paperDrawn(wanted)
  vi.advanceTimersByTime(60_000)
  const second = await paperDrawn(wanted)
  expect([first, second].map((bytes) => Buffer.from(bytes).subarray(0, 5).toString())).toEqual(['%PDF-', '%PDF-'])
})
