/** POST /hr/people/:id/suspension: begins one with a reason, or ends it. */
import { z } from 'zod'
import { reinstate, suspend } from '#app/domain/account/suspending.ts'
import { missing, refuse } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { optionalLine, readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Suspension = z.object({ reason: optionalLine(300), end: z.string().optional() })

export const action = allowed('account.suspend', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const { reason, end } = await readOrRefuse(request, Suspension)
  if (end) await reinstate(person, id)
  else await suspend(person, id, reason ?? refuse('account.reasonNeeded'))
  return goTo('/hr/people/:id', { id }, end ? 'people.reinstated' : 'people.suspended')
})

export const loader = anyone(async () => missing())
