/** A process of its own that fills the province where it is missing, and writes down whom and what a run measures. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { disconnect } from '#db'
import { dataFolder } from '#db/address.ts'
import { holdProvince } from './province/province.ts'
import { writeSubjects } from './province/subjects.ts'

export type Order = { times: number; sitters: number }

/** `times` 1 is a province of 25,000 people. */
export async function fill({ times, sitters }: Order): Promise<void> {
  mkdirSync(dataFolder, { recursive: true })
  const size = { people: 25_000 * times, agencies: 120, courses: 40, completions: 500_000 * times }
  const seconds = await holdProvince(size, (line) => process.stderr.write(`${line}\n`))
  await writeSubjects(path.join(dataFolder, 'subjects.json'), sitters)
  await disconnect()
  if (seconds !== null) process.stderr.write(`filled in ${seconds.toFixed(0)} s\n`)
}
