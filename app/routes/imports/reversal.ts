/** POST /hr/imports/:id/reversal: all of it taken back. */
import { askToUndo } from '#app/domain/import/undoing.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('person.register', async ({ person, params }) => {
  const id = params['id'] ?? ''
  await askToUndo(person, id)
  return goTo('/hr/imports/:id', { id })
})

export const loader = anyone(async () => missing())
