/** POST /hr/requirements/:id/closure: closes it, or opens it again. */
import { close } from '#app/domain/coverage/requiring.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('requirement.edit', async ({ person, params }) => {
  await close(person, params['id'])
  return goTo('/hr/requirements', {}, 'requirement.saved')
})

export const loader = anyone(async () => missing())
