/** POST /courses/:slug/withdrawal */
import { giveBack } from '#app/domain/coverage/studying.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { goTo, pageOf } from '#app/web/paths.ts'

export const action = signedIn(async ({ person, params }) => {
  const course = await courseBySlug(params['slug'])
  await giveBack(person, course)
  return goTo(pageOf(course.kind), course, `${course.kind}.withdrawn`)
})

export const loader = anyone(async () => missing())
