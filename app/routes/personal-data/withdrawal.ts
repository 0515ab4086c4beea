/** POST /account/personal-data/corrections/:id/withdrawal: I ask no longer. */
import { withdrawCorrection } from '#app/domain/correction/asking.ts'
import { missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = signedIn(async ({ person, params }) => {
  await withdrawCorrection(person, params['id'])
  return goTo('/account/personal-data', {}, 'correction.withdrawn')
})

export const loader = anyone(async () => missing())
