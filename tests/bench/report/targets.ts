/** What was to be reached, and whether it was. */
import type { Result, Row } from '../measure/result.ts'

export type Target = { label: string; wanted: string; found: string; reached: boolean }

/** `smaller`: the same measured on a tenth of the people. */
export function targetsIn(result: Result, smaller: Result | null): Target[] {
  const row = (name: string) => result.rowsMeasured.find((one) => one.name === name)
  const targets: (Target | null)[] = [
    share('lesson, beside a bare Remix route', row('lesson'), 'remix', 0.7),
    share('practice answer, beside a bare Remix route', row('answer'), 'remix', 0.7),
    share('lesson, beside a bare Node server with SQLite', row('lesson'), 'sqlite', 0.1),
    perSecond('lesson, 10 connections', row('lesson'), 10, 600),
    within('a whole exam, processor time of the server', row('exam')?.product['1']?.cpu, 40),
    perSecond('whole exams, 8 connections', row('exam'), 8, 80),
    ...['coverage', 'people', 'people-all', 'register', 'overview'].map((name) =>
      within(`${row(name)?.label ?? name}, p50`, row(name)?.product['1']?.p50, name === 'coverage' ? 15 : 20),
    ),
    ...result.sheets.flatMap(({ label, seconds, meanwhile }) => [
      within(label, seconds * 1000, 4000),
      within(`other pages meanwhile, p95 (${label})`, meanwhile.p95, 50),
    ]),
    ...result.imports.flatMap(({ name, label, seconds, meanwhile }) => [
      name === 'import-preview' || name === 'import-write' ? within(label, seconds * 1000, 60_000) : null,
      within(`other pages meanwhile, p95 (${label})`, meanwhile.p95, 200),
    ]),
    ...['persons', 'search', 'duplicates', 'agencies'].map((name) =>
      within(`${row(name)?.label ?? name}, p95`, row(name)?.product['1']?.p95, 200),
    ),
    below('resident memory, the most ever', result.memory.most, 250, 'MB'),
    smaller && grown(result, smaller),
  ]
  return targets.filter((target) => target !== null)
}

function share(label: string, row: Row | undefined, yardstick: 'remix' | 'sqlite', least: number): Target | null {
  const [own, other] = [row?.product['10']?.perSecond, row?.[yardstick]?.['10']?.perSecond]
  if (own === undefined || other === undefined) return null
  return { label: `${label}, 10 connections`, wanted: `≥ ${least}`, found: (own / other).toFixed(2), reached: own / other >= least }
}

function perSecond(label: string, row: Row | undefined, connections: number, least: number): Target | null {
  const found = row?.product[connections]?.perSecond
  return found === undefined ? null : { label, wanted: `≥ ${least}/s`, found: `${found.toFixed(0)}/s`, reached: found >= least }
}

function within(label: string, milliseconds: number | undefined, most: number): Target | null {
  return milliseconds === undefined ? null : below(label, milliseconds, most, 'ms')
}

function below(label: string, found: number, most: number, unit: string): Target {
  return { label, wanted: `≤ ${most} ${unit}`, found: `${found.toFixed(found < 100 ? 1 : 0)} ${unit}`, reached: found <= most }
}

/** The page that grew most. */
function grown(result: Result, smaller: Result): Target | null {
  const ratios = result.rowsMeasured.flatMap(({ name, label, product }) => {
    const before = smaller.rowsMeasured.find((row) => row.name === name)?.product['1']?.p95
    const now = product['1']?.p95
    return before && now ? [{ label, ratio: now / before }] : []
  })
  const [worst] = ratios.sort((one, other) => other.ratio - one.ratio)
  return (
    (worst && {
      label: `ten times the people: p95 of the page that grew most (${worst.label})`,
      wanted: '≤ 1.2 ×',
      found: `${worst.ratio.toFixed(2)} ×`,
      reached: worst.ratio <= 1.2,
    }) ??
    null
  )
}
