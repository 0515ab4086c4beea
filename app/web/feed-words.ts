/** What became of a page, as the system that sent it reads it. What the register holds of somebody is not handed out: only which fields differ. */
import { rowsAtOnce, type standingOf } from '#app/domain/feed/standing.ts'
import { rowsAbove } from '#app/domain/import/paged.ts'
import { say } from '#app/text/words.ts'
import { problemInWords } from './import-words.ts'

type Standing = Awaited<ReturnType<typeof standingOf>>

export function standingShown({ id, state, figures, failure, rows }: Standing) {
  const last = rows.at(-1)
  return {
    id,
    state,
    ...(failure && { error: { code: failure.code, message: say(`problem.${failure.code}`, failure.params) } }),
    ...(figures && { figures: told(figures) }),
    people: rows.map(({ row, kind, changes, problems }) => ({
      index: row - rowsAbove - 1,
      kind,
      ...(changes.length > 0 && { changes: changes.map(({ field }) => field) }),
      ...(problems.length > 0 && {
        problems: problems.map((problem) => ({
          code: problem.code,
          field: problem.field,
          message: problemInWords({ ...problem, column: null }),
        })),
      }),
    })),
    next: rows.length === rowsAtOnce && last ? last.row : null,
  }
}

const counted = ['new', 'changed', 'moved', 'unchanged', 'doubtful', 'wrong'] as const

function told(figures: Record<string, number>) {
  return Object.fromEntries(counted.map((kind) => [kind, figures[kind] ?? 0]))
}
