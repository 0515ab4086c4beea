/** POST /hr/people/:id/second-factor: its end, for somebody who lost the phone, by another administrator. */
import { resetFactor } from '#app/domain/factor/ending.ts'
import { missing } from '#app/domain/problem.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed(
  'secondFactor.reset',
  confirmed(async ({ person, params }) => {
    const id = params['id'] ?? ''
    await resetFactor(person, id)
    return goTo('/hr/people/:id', { id }, 'secondFactor.reset')
  }),
)

export const loader = anyone(async () => missing())
