/** POST /hr/acts/:id/steps/:step/removal: a step of a draft is taken out. */
import { actFor } from '#app/domain/reorganisation/acts.ts'
import { removeStep } from '#app/domain/reorganisation/drafting.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('act.draft', async ({ person, params }) => {
  const act = await actFor(person, params['id'])
  await removeStep(person, act, params['step'] ?? '')
  return goTo('/hr/acts/:id', act, 'act.stepRemoved')
})

export const loader = anyone(async () => missing())
