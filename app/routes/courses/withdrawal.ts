/** POST /courses/:slug/withdrawal */
import { giveBack } from '#app/domain/coverage/studying.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = signedIn(async ({ person, params }) => {
  const course = await courseBySlug(params['slug'])
  await giveBack(person, course)
  return goTo('/courses/:slug', course, 'course.withdrawn')
})

export const loader = anyone(async () => missing())
