/** Two careers made one. Each day is as one record has it: as the preferred one where it says anything of that day, else as the other. Has no database. */
import type { Day } from '#app/domain/clock.ts'

export type Span = { from: Day; until: Day | null }
export type Woven = Span & { id: string }
export type Career = {
  mains: Woven[]
  /** Retired or left. */
  gone: Woven[]
  /** On leave or seconded. */
  away: Woven[]
  /** Beside the main posting. */
  beside: Woven[]
  /** Postings of secondments, by the absence they belong to. */
  ofAbsence: Map<string, string>
}

const forever = '9999-99-99'

/** By row: when it holds afterwards. What was said of a day on which the preferred record says otherwise holds on none. */
export function weave(preferred: Career, other: Career): Map<string, Span[]> {
  const said = [...preferred.mains, ...preferred.gone]
  const all = [...said, ...preferred.away]
  const tied = new Set(other.ofAbsence.values())
  const woven = new Map<string, Span[]>()
  for (const { id, from, until } of [...all, ...preferred.beside]) woven.set(id, [{ from, until }])
  for (const row of [...other.mains, ...other.gone]) woven.set(row.id, without(row, said))
  for (const row of other.away) woven.set(row.id, without(row, all))
  for (const row of other.beside) woven.set(row.id, without(row, tied.has(row.id) ? all : preferred.gone))
  return woven
}

/** The first day of the last thing a career says: the record that was kept up to date has the later one. */
export function lastWordOf({ mains, gone }: Career): Day {
  return [...mains, ...gone].reduce((latest, { from }) => (from > latest ? from : latest), '')
}

/** What is left of a span where others are taken away. */
export function without(span: Span, others: Span[]): Span[] {
  const inOrder = [...others].sort((one, next) => (one.from < next.from ? -1 : 1))
  const left: Span[] = []
  let from = span.from
  for (const other of inOrder) {
    if (endOf(other) <= from) continue
    if (other.from >= endOf(span)) break
    if (other.from > from) left.push({ from, until: other.from })
    from = endOf(other)
    if (from >= endOf(span)) return left
  }
  return from < endOf(span) ? [...left, { from, until: span.until }] : left
}

function endOf({ until }: Span): Day {
  return until ?? forever
}
