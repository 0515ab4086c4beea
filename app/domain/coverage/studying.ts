/** What learners do before they are done: each of these may move them from one standing of coverage to another. */
import { today } from '#app/domain/clock.ts'
import type { Course } from '#app/domain/course/catalogue.ts'
import { enrol, type Enrolment, openEnrolment, withdraw } from '#app/domain/learning/enrolling.ts'
import { isUnopened, type Module, openModule } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { refuse } from '#app/domain/problem.ts'
import { completionsHeld, coursesLacking } from '#app/domain/programme/members.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import type { Attempt, Quiz } from '#app/domain/quiz/quizzes.ts'
import { standingAt } from '#app/domain/quiz/standing.ts'
import { conclude } from './finishing.ts'
import { followed } from './following.ts'

/** Twice is once. A programme may be done as soon as it is begun; one that is held is not begun again. */
export async function takeUp(person: Person, course: Course): Promise<Enrolment> {
  return (
    (await openEnrolment(person, course.id)) ??
    followed(person.id, course.id, async () => {
      if (course.kind === 'programme' && (await completionsHeld(person.id, [course], today())).size > 0) refuse('programme.held')
      const enrolment = await enrol(person, course)
      if (course.kind === 'programme') await conclude(person, enrolment)
      return enrolment
    })
  )
}

export async function giveBack(person: Person, course: Course): Promise<void> {
  await followed(person.id, course.id, () => withdraw(person, course))
}

/** Reading again counts nothing and costs nothing. */
export async function openLesson(enrolment: Enrolment, module: Module): Promise<void> {
  if (await isUnopened(enrolment, module)) await followed(enrolment.personId, enrolment.courseId, () => openModule(enrolment, module))
}

/** Going on with what was begun is beginning once. */
export async function sitDown(person: Person, enrolment: Enrolment, quiz: Quiz): Promise<Attempt> {
  return followed(person.id, enrolment.courseId, async () => {
    const lacking = quiz.kind === 'exam' ? await coursesLacking(enrolment) : []
    if (lacking.length > 0 && !(await standingAt(enrolment, quiz)).open) refuse('programme.coursesFirst', { count: lacking.length })
    return beginAttempt(person, enrolment, quiz)
  })
}
