/** Weaknesses of what is run from its sources, beside the bundle: the process that makes a backup. */
import path from 'node:path'
import type { Weakness } from './weaknesses.ts'

type Plant = { file: string; changes: [string, string][] }

const plants: Partial<Record<Weakness, Plant>> = {
  'a backup loses a row and counts what is left': {
    file: 'db/copying/sqlite.ts',
    changes: [
      ['const contents = contentsOf(connection)', 'contentsOf(connection)'],
      [
        "connection.exec('commit')",
        `connection.exec('commit')
    const kept = new Database(copy)
    kept.exec('delete from answers where attempt_question_id = (select min(attempt_question_id) from answers)')
    const contents = contentsOf(kept)
    kept.close()`,
      ],
    ],
  },
  'a list is stored piece by piece': {
    file: 'db/sqlite.ts',
    changes: [
      ["connection.exec('begin immediate')", ''],
      ["connection.exec('commit')", ''],
    ],
  },
}

/** Settings under which a process, and those it begins, load the weakened sources. */
export function weakSources(weakness: Weakness): Record<string, string> {
  const plant = plants[weakness]
  if (!plant) throw new Error(`“${weakness}” is not one of the sources`)
  return { NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'weak-loading.mjs')}`, WEAKENED_SOURCE: JSON.stringify(plant) }
}
