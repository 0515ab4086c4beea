/** POST /hr/merges/:id/reversal: all of it taken back. */
import { undoMerge } from '#app/domain/merge/undoing.ts'
import { missing } from '#app/domain/problem.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed(
  'person.merge',
  confirmed(async ({ person, params }) => {
    const { id } = await undoMerge(person, params['id'])
    return goTo('/hr/merges/:id', { id }, 'merge.undone')
  }),
)

export const loader = anyone(async () => missing())
