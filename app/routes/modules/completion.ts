/** POST /courses/:slug/modules/:module/completion: "Đánh dấu đã học xong". */
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { takeUp } from '#app/domain/coverage/studying.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { moduleBySlug } from '#app/domain/learning/progress.ts'
import { nextAfter, outlineOf } from '#app/domain/quiz/outline.ts'
import { missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = signedIn(async ({ person, params }) => {
  const course = await courseBySlug(params['slug'])
  const enrolment = await takeUp(person, course)
  const module = await moduleBySlug(enrolment.versionId, params['module'])
  const completion = await finishModule(person, enrolment, module)
  if (completion) return goTo('/courses/:slug', course, 'course.completed')
  const next = nextAfter(await outlineOf(enrolment.versionId, enrolment), module.place)
  if (!next) return goTo('/courses/:slug', course, 'module.done', { title: module.title })
  const pattern = next.kind === 'module' ? '/courses/:slug/modules/:item' : '/courses/:slug/quizzes/:item'
  return goTo(pattern, { slug: course.slug, item: next.slug }, 'module.done', { title: module.title })
})

export const loader = anyone(async () => missing())
