/** POST /hr/imports/:id/preview: beside the register as it is now. */
import { lookAgain } from '#app/domain/import/choosing.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('person.register', async ({ person, params }) => {
  const id = params['id'] ?? ''
  await lookAgain(person, id)
  return goTo('/hr/imports/:id', { id })
})

export const loader = anyone(async () => missing())
