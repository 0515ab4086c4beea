/** How somebody stands with a requirement on a day, in words and not by colour alone. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Status } from './status.tsx'

const kinds = { done: 'done', doing: 'doing', idle: 'doing', todo: 'todo', excluded: 'info' } as const

export type StandingProps = {
  standing: keyof typeof kinds
  /** Why somebody does not count. */
  reason: 'seconded' | 'longLeave' | 'retired' | 'left' | null
  /** Told beside it where given. */
  since?: string | null
}

export function Standing({ standing, reason, since = null }: StandingProps) {
  return (
    <Status kind={kinds[standing]}>
      {reason ? t(`people.states.${reason}`) : t(`coverage.states.${standing}`)}
      {since && ` (${dateOf(since)})`}
    </Status>
  )
}
