/** POST /courses/:slug/quizzes/:quiz/attempts: begin, or go on with the one begun. */
import { settleAt } from '#app/domain/coverage/finishing.ts'
import { sitDown } from '#app/domain/coverage/studying.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { latestEnrolment } from '#app/domain/learning/enrolling.ts'
import { found, missing } from '#app/domain/problem.ts'
import { quizBySlug } from '#app/domain/quiz/quizzes.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = signedIn(async ({ person, params }) => {
  const course = await courseBySlug(params['slug'])
  const begun = found(await latestEnrolment(person, course.id))
  const quiz = await quizBySlug(begun.versionId, params['quiz'])
  const attempt = await sitDown(person, await settleAt(person, begun, quiz), quiz)
  return goTo('/attempts/:id', attempt)
})

export const loader = anyone(async () => missing())
