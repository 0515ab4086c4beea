/** POST /admin/jobs/recounts: the tally of coverage anew. */
import { askForRecount } from '#app/domain/job/asking.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('installation.run', async ({ person }) => {
  await askForRecount(person)
  return goTo('/admin/jobs', {}, 'job.asked')
})

export const loader = anyone(async () => missing())
