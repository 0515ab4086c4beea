/** POST /hr/acts/:id/approval: by somebody other than who drafted it. */
import { actFor } from '#app/domain/reorganisation/acts.ts'
import { approve } from '#app/domain/reorganisation/approving.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('act.approve', async ({ person, params }) => {
  const act = await actFor(person, params['id'])
  await approve(person, act)
  return goTo('/hr/acts/:id', act, 'act.approved')
})

export const loader = anyone(async () => missing())
