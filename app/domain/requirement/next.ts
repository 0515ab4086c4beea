/** Where somebody should go on: one thing. */
import { courseInVersion } from '#app/domain/course/catalogue.ts'
import { openCoursesOf } from '#app/domain/completion/record.ts'
import { enrolmentById } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { nextIn, outlineOf, type OutlineItem, requiredOf } from '#app/domain/quiz/outline.ts'
import type { Obligation } from './obligations.ts'

export type Next =
  | {
      kind: 'goOn'
      course: { slug: string; title: string }
      item: OutlineItem
      number: number
      required: { done: number; total: number; minutesLeft: number }
    }
  | { kind: 'begin'; course: { slug: string; title: string } }
  | { kind: 'nothing' }

/** An open course, the last begun first; then a required one not begun. */
export async function nextFor(person: Person, obligations: Obligation[]): Promise<Next> {
  for (const open of await openCoursesOf(person)) {
    const outline = await outlineOf(open.versionId, await enrolmentById(person, open.enrolmentId))
    const item = nextIn(outline)
    const course = await courseInVersion(open.versionId)
    const lessons = outline.filter((one) => one.kind === 'module')
    if (item)
      return {
        kind: 'goOn',
        course: { slug: course.slug, title: course.title },
        item,
        number: lessons.findIndex((one) => one.slug === item.slug) + 1,
        required: requiredOf(outline),
      }
  }
  const [todo] = obligations.flatMap(({ standing }) => standing.filter((course) => course.state === 'todo'))
  return todo ? { kind: 'begin', course: { slug: todo.slug, title: todo.title } } : { kind: 'nothing' }
}
