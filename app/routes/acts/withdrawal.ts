/** POST /hr/acts/:id/withdrawal: before it is in effect. */
import { actFor } from '#app/domain/reorganisation/acts.ts'
import { withdraw } from '#app/domain/reorganisation/approving.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('act.draft', async ({ person, params }) => {
  const act = await actFor(person, params['id'])
  await withdraw(person, act)
  return goTo('/hr/acts/:id', act, 'act.withdrawn')
})

export const loader = anyone(async () => missing())
