/** POST /hr/people/:id/postings/:posting/withdrawal: it was entered by mistake. */
import { takeBackPosting } from '#app/domain/coverage/moving.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { backTo } from './changed.ts'

export const action = allowed('person.change', async ({ person, params }) => {
  const id = params['id'] ?? ''
  await takeBackPosting(person, id, params['posting'] ?? '')
  return backTo(person, id, 'person.postingWithdrawn')
})

export const loader = anyone(async () => missing())
