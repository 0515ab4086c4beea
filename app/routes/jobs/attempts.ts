/** POST /admin/jobs/:id/attempts: another try. */
import { retryJob } from '#app/domain/job/asking.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('installation.run', async ({ person, params }) => {
  await retryJob(person, params['id'] ?? '')
  return goTo('/admin/jobs', {}, 'job.retried')
})

export const loader = anyone(async () => missing())
