/** POST /admin/holidays/:id/withdrawal: it was entered by mistake. */
import { withdrawHoliday } from '#app/domain/holiday/entering.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed('holiday.set', async ({ person, params }) => {
  await withdrawHoliday(person, params['id'])
  return goTo('/admin/holidays', {}, 'holiday.withdrawn')
})

export const loader = anyone(async () => missing())
