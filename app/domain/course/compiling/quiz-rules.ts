/** How many questions an attempt draws, and whether the bank holds as many. */
import type { Draw, Level } from '#db/schema/index.ts'
import type { KeyRule } from './front-matter.ts'

const levels: readonly string[] = ['co-ban', 'trung-cap']

export const drawRule: KeyRule<Draw> = {
  read: (value) => {
    if (isCount(value)) return value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const parts = Object.entries(value)
    return parts.length > 0 && parts.every(([level, count]) => levels.includes(level) && isCount(count)) ? value : undefined
  },
  fallback: null,
  expected: '20 | {co-ban: 35, trung-cap: 15}',
}

export function fitsBank(
  draw: Draw,
  questions: { level: Level }[],
  fault: (code: string, params: Record<string, string | number>) => void,
): void {
  if (draw === null) return
  if (typeof draw === 'number') {
    if (draw > questions.length) fault('drawTooLarge', { draw, bank: questions.length })
    return
  }
  for (const [level, wanted] of Object.entries(draw)) {
    const bank = questions.filter((question) => question.level === level).length
    if (wanted > bank) fault('drawTooLargeAtLevel', { draw: wanted, bank, level })
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 500
}
