/** Silence is success: a test that makes the console complain has failed. */
import { afterEach, beforeEach, expect } from 'vitest'

const complaints: string[] = []

for (const kind of ['error', 'warn'] as const) {
  console[kind] = (...words: unknown[]) => complaints.push(`console.${kind}: ${words.map(String).join(' ')}`)
}

beforeEach(() => complaints.splice(0))
afterEach(() => expect(complaints).toEqual([]))
