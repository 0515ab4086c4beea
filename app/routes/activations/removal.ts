/** POST /hr/activations/:id/slips/removal: they are printed, nobody opens them again. */
import { removeSlips } from '#app/domain/activation/slips.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'
import { dropSlipsKey } from '#app/web/slips-key.ts'

export const action = allowed('account.activate', async ({ person, params }) => {
  const id = params['id'] ?? ''
  await removeSlips(person, id)
  const answer = await goTo('/hr/activations/:id', { id }, 'activations.slipsRemoved')
  answer.headers.append('Set-Cookie', await dropSlipsKey(id))
  return answer
})

export const loader = anyone(async () => missing())
