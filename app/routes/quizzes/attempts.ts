/** POST /courses/:slug/quizzes/:quiz/attempts: begin, or go on with the one begun. */
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { latestEnrolment } from '#app/domain/learning/enrolling.ts'
import { found, missing } from '#app/domain/problem.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { quizBySlug } from '#app/domain/quiz/quizzes.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = signedIn(async ({ person, params }) => {
  const course = await courseBySlug(params['slug'])
  const enrolment = found(await latestEnrolment(person, course.id))
  const attempt = await beginAttempt(person, enrolment, await quizBySlug(enrolment.versionId, params['quiz']))
  return goTo('/attempts/:id', attempt)
})

export const loader = anyone(async () => missing())
