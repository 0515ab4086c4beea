/** POST /hr/imports/:id/confirmation: yes to what the preview shows. */
import { z } from 'zod'
import { confirmImport } from '#app/domain/import/confirming.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Yes = z.object({ released: z.literal('1').optional() })

export const action = allowed('person.register', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const { released } = await readOrRefuse(request, Yes)
  await confirmImport(person, id, released === '1')
  return goTo('/hr/imports/:id', { id })
})

export const loader = anyone(async () => missing())
