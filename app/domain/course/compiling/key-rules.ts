/** The kinds of values that front matter holds. */
import type { KeyRule } from './front-matter.ts'

export const text = (fallback?: string): KeyRule<string> => ({
  read: (value) =>
    typeof value === 'string' && value.trim() && value.length <= 500 && !value.trim().includes('\n') ? value.trim() : undefined,
  ...(fallback !== undefined && { fallback }),
  expected: '"…" (≤ 500)',
})

export const wholeNumber = (least: number, most: number, fallback?: number | null): KeyRule<number | null> => ({
  read: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined),
  ...(fallback !== undefined && { fallback }),
  expected: `${least}–${most}`,
})

export const oneOf = <Word extends string>(words: readonly Word[], fallback?: Word): KeyRule<Word> => ({
  read: (value) => words.find((word) => word === value),
  ...(fallback !== undefined && { fallback }),
  expected: words.join(' | '),
})

export const yesOrNo = (fallback: boolean): KeyRule<boolean> => ({
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  fallback,
  expected: 'true | false',
})

export const skillCode = /^[A-Z]+[0-9]*(\.[0-9]+)*$/

/** What the codes of a scheme begin with. */
export const skillPrefix = (): KeyRule<string> => ({
  read: (value) => (typeof value === 'string' && /^[A-Z]+[0-9]*$/.test(value) ? value : undefined),
  expected: 'IU, NQ398',
})

export const day = (fallback?: string): KeyRule<string> => ({
  read: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined),
  ...(fallback !== undefined && { fallback }),
  expected: '2026-08-08',
})

export const words = (): KeyRule<string[]> => ({
  read: (value) =>
    Array.isArray(value) && value.every((word) => typeof word === 'string' && skillCode.test(word)) ? (value as string[]) : undefined,
  fallback: [],
  expected: '[IU06.2, NQ398.14]',
})

export const percent = (fallback: number): KeyRule<number> => ({
  read: (value) => {
    const number = typeof value === 'string' && /^\d{1,3}%$/.test(value) ? Number(value.slice(0, -1)) : value
    return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 100 ? number : undefined
  },
  fallback,
  expected: '1%–100%',
})
