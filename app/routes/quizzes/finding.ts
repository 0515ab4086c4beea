/** The quiz that an address names, for the one who asks. */
import { type Course, courseBySlug, courseInVersion } from '#app/domain/course/catalogue.ts'
import { type Enrolment, latestEnrolment } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { coursesLacking } from '#app/domain/programme/members.ts'
import { type Quiz, quizBySlug } from '#app/domain/quiz/quizzes.ts'

/** In the version that the learner has begun; in the published one before that. */
export async function quizIn(person: Person, params: Record<string, string | undefined>) {
  const published = await courseBySlug(params['slug'])
  const enrolment: Enrolment | null = await latestEnrolment(person, published.id)
  const course: Course = enrolment ? await courseInVersion(enrolment.versionId) : published
  return { course, enrolment, quiz: await quizBySlug(course.versionId, params['quiz']) }
}

/** What a programme's final exam waits for. */
export async function coursesFirst(enrolment: Enrolment, quiz: Quiz): Promise<{ slug: string; title: string }[]> {
  if (quiz.kind !== 'exam') return []
  return (await coursesLacking(enrolment)).map(({ slug, title }) => ({ slug, title }))
}
