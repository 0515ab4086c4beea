/** Which questions an attempt asks, in which order, with the options in which order: frozen by its seed. */
import { createHash } from 'node:crypto'
import type { Draw, Level } from '#db/schema/index.ts'

/** A repeatable stream of numbers from 0 up to 1, from a seed. */
export type Chance = () => number

export function chanceOf(seed: string): Chance {
  let block = Buffer.alloc(0)
  let counter = 0
  return () => {
    if (block.length < 4) block = createHash('sha256').update(`${seed}:${counter++}`).digest()
    const number = block.readUInt32BE(0)
    block = block.subarray(4)
    return number / 2 ** 32
  }
}

/** Fisher–Yates; the list itself is left alone. */
export function shuffled<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  const list = [...things]
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const kept = list[last] as Thing
    list[last] = list[other] as Thing
    list[other] = kept
  }
  return list
}

/** All, so many, or so many of each level; in chance order throughout. */
export function drawn<Question extends { level: Level }>(bank: readonly Question[], draw: Draw, chance: Chance): Question[] {
  const mixed = shuffled(bank, chance)
  if (draw === null) return mixed
  if (typeof draw === 'number') return mixed.slice(0, draw)
  const parts = Object.entries(draw).flatMap(([level, count]) => mixed.filter((question) => question.level === level).slice(0, count))
  return shuffled(parts, chance)
}

export function drawSize(bank: readonly { level: Level }[], draw: Draw): number {
  return drawn(bank, draw, () => 0).length
}
