/** POST /hr/people/:id/absences/:absence/withdrawal: it was entered by mistake. */
import { takeBackAbsence } from '#app/domain/coverage/moving.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { backTo } from './changed.ts'

export const action = allowed('person.change', async ({ person, params }) => {
  const id = params['id'] ?? ''
  await takeBackAbsence(person, id, params['absence'] ?? '')
  return backTo(person, id, 'person.absenceWithdrawn')
})

export const loader = anyone(async () => missing())
