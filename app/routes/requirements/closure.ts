/** POST /hr/requirements/:id/closure: closes it, or ends the closure. */
import { z } from 'zod'
import { close, reopen } from '#app/domain/coverage/imposing.ts'
import { missing } from '#app/domain/problem.ts'
import { requirementFor } from '#app/domain/requirement/requiring.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Closure = z.object({ end: z.string().optional() })

export const action = allowed('requirement.edit', async ({ person, params, request }) => {
  const { end } = await read(request, Closure)
  const requirement = await requirementFor(person, params['id'])
  await (end ? reopen : close)(person, requirement)
  return goTo('/hr/requirements', {}, end ? 'requirement.reopened' : 'requirement.closed')
})

export const loader = anyone(async () => missing())
