/** POST /admin/jobs/:id/cancellation */
import { cancelJob } from '#app/domain/job/asking.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('installation.run', async ({ person, params }) => {
  await cancelJob(person, params['id'] ?? '')
  return goTo('/admin/jobs', {}, 'job.cancelled')
})

export const loader = anyone(async () => missing())
