/** POST /hr/activations/:id/issuance: yes to what the preview shows. What opens the slips goes to this browser and stays nowhere else. */
import { z } from 'zod'
import { confirmBatch } from '#app/domain/activation/drafting.ts'
import { missing } from '#app/domain/problem.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { env } from '#app/web/env.ts'
import { readOrRefuse } from '#app/web/forms.ts'
import { absolute, goTo, path } from '#app/web/paths.ts'
import { keepSlipsKey } from '#app/web/slips-key.ts'

const Yes = z.object({ way: z.enum(['mail', 'paper']) })

export const action = allowed(
  'account.activate',
  confirmed(async ({ person, params, request }) => {
    const id = params['id'] ?? ''
    const { way } = await readOrRefuse(request, Yes)
    const byMail = way === 'mail' && env.mail !== null
    const key = await confirmBatch(person, id, { byMail, address: absolute(path('/activate')) })
    const answer = await goTo('/hr/activations/:id', { id })
    answer.headers.append('Set-Cookie', await keepSlipsKey(id, key))
    return answer
  }),
)

export const loader = anyone(async () => missing())
