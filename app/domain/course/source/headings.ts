/** Headings get an id to link to: their words without marks, told apart where two are alike. */
import { fold } from '#app/domain/folding.ts'

export function anchorFor(text: string, taken: ReadonlySet<string>): string {
  const folded = fold(text).replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '') || 'muc'
  if (!taken.has(folded)) return folded
  for (let number = 2; ; number += 1) {
    const next = `${folded}-${number}`
    if (!taken.has(next)) return next
  }
}
