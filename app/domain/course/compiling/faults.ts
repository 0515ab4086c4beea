/** What is wrong in a course's files: where, what, and (in the words of `fault.<code>`) what to do. */
export type Fault = { severity: 'error' | 'warning'; file: string; line: number; code: string; params: Record<string, string | number> }

/** Collects the faults of one file. Lines are lines of the file, counted from 1. */
export type FaultFinder = (code: string, line: number, params?: Record<string, string | number>) => void

/** Worth saying, but no reason not to load the course. */
const warnings = new Set(['rawHtml', 'unusedFile', 'numberGap'])

export function finderOf(faults: Fault[], file: string): FaultFinder {
  return (code, line, params = {}) => {
    faults.push({ severity: warnings.has(code) ? 'warning' : 'error', file, line, code, params })
  }
}

const mostInFile = 50

/** By file, then by line; of a file with very many, the first ones and how many more there are. */
export function told(faults: Fault[]): Fault[] {
  return [...new Set(faults.map(({ file }) => file))].sort().flatMap((file) => {
    const sorted = faults.filter((fault) => fault.file === file).sort((one, other) => one.line - other.line)
    const more = sorted.slice(mostInFile)
    const severity = more.some((fault) => fault.severity === 'error') ? 'error' : 'warning'
    const rest: Fault[] = more[0] ? [{ severity, file, line: more[0].line, code: 'moreFaults', params: { count: more.length } }] : []
    return [...sorted.slice(0, mostInFile), ...rest]
  })
}

/** The known word nearest to a mistyped one, by edit distance; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : null
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, wanted] of [...other].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === wanted ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
