/** What means the same though it is written otherwise: no change is made of it. */
import type { Day } from '#app/domain/clock.ts'
import { tidy } from '#app/domain/folding.ts'

/** Small letters, the tone after the word: hoà and hòa are one, Hà and Hạ are not. */
export function nameKey(name: string): string {
  const words = tidy(name).toLowerCase().normalize('NFD').split(/\s+/)
  return words.map(withToneLast).join(' ').normalize('NFC')
}

const tones = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'])

function withToneLast(word: string): string {
  const signs = [...word]
  return [...signs.filter((sign) => !tones.has(sign)), ...signs.filter((sign) => tones.has(sign))].join('')
}

export function sameText(one: string | null, other: string | null): boolean {
  return nameKey(one ?? '') === nameKey(other ?? '')
}

/** A year alone agrees with every day of it. */
export function sameBirth(one: Day | null, other: Day | null): boolean {
  if (one === null || other === null) return one === other
  return one === other || (one.length !== other.length && one.slice(0, 4) === other.slice(0, 4))
}
