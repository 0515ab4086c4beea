/** How work ended, from what it threw: told to stop, refused by a rule, or broken. */
import { Forbidden, Invalid, Missing, Refused } from '#app/domain/problem.ts'

export type Ending =
  | { end: 'stopped' }
  | { end: 'refused'; code: string; params: Record<string, string | number> }
  | { end: 'broke'; problem: Error }

export class Stopped extends Error {}

export function endingOf(problem: unknown): Ending {
  if (problem instanceof Stopped) return { end: 'stopped' }
  if (problem instanceof Refused) return { end: 'refused', code: problem.code, params: problem.params }
  if (problem instanceof Invalid) return { end: 'refused', code: Object.values(problem.fields)[0]?.code ?? 'field.invalid', params: {} }
  if (problem instanceof Missing || problem instanceof Forbidden) return { end: 'refused', code: 'job.gone', params: {} }
  return { end: 'broke', problem: problem instanceof Error ? problem : new Error(String(problem)) }
}
