/** Weaknesses of what is built beside the server: the process that makes a backup, the thread that writes a list. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { keptWeak, type Plant, type Weakness } from './weaknesses.ts'

/** The first of the texts to be replaced tells the file. */
const plants: Partial<Record<Weakness, Plant>> = {
  'a backup loses a row and counts what is left': [
    [/const contents = contentsOf\((connection\d*)\);/, 'contentsOf($1);'],
    [
      /(connection\d*)\.exec\("commit"\);/,
      `$1.exec("commit");
    const kept = new Database(copy);
    kept.exec("delete from answers where attempt_question_id = (select min(attempt_question_id) from answers)");
    const contents = contentsOf(kept);
    kept.close();`,
    ],
  ],
  'a list is stored piece by piece': [
    [/connection\d*\.exec\("begin immediate"\);/, ''],
    [/connection\d*\.exec\("commit"\);/, ''],
  ],
}

export const weaknessesOfWorkers = Object.keys(plants) as Weakness[]

/** Settings under which a process, and those it begins, load the weakened file. */
export function weakWorkers(weakness: Weakness): Record<string, string> {
  const plant = plants[weakness]
  const [sign] = plant?.[0] ?? []
  if (!plant || !sign) throw new Error(`“${weakness}” is not one of the workers`)
  const [file, another] = globSync('build/workers/**/*.js').filter((one) => sign.test(readFileSync(one, 'utf8')))
  if (!file || another)
    throw new Error(`“${weakness}” cannot be planted: ${sign.source} is in ${another ? 'several workers' : 'no worker'}`)
  return {
    NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'weak-loading.mjs')}`,
    WEAKENED_FILE: path.resolve(file),
    WEAKENED_TEXT: keptWeak(weakness, file, plant),
  }
}
