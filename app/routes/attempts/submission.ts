/** POST /attempts/:id/submission: "Nộp bài". Twice is once. */
import { handIn } from '#app/domain/coverage/finishing.ts'
import { missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = signedIn(async ({ person, params }) => {
  const attempt = await handIn(person, params['id'])
  return goTo('/attempts/:id', attempt)
})

export const loader = anyone(async () => missing())
