import type { Act } from '#app/domain/reorganisation/acts.ts'
import { t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'

const kinds = { draft: 'todo', approved: 'doing', effective: 'done', withdrawn: 'info', stopped: 'overdue' } as const

/** How an act stands, in a word. */
export function Standing({ status }: { status: Act['status'] }) {
  return <Status kind={kinds[status]}>{t(`act.states.${status}`)}</Status>
}
