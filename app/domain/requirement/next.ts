/** Where somebody should go on: one thing. */
import { openCoursesOf } from '#app/domain/completion/record.ts'
import { enrolmentById } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import type { Begun } from '#app/domain/programme/begun.ts'
import { nextOn } from '#app/domain/programme/standing.ts'
import { nextIn, outlineOf, type OutlineItem, requiredOf } from '#app/domain/quiz/outline.ts'
import type { Obligation } from './obligations.ts'

type Named = { slug: string; title: string }
type Required = { done: number; total: number; minutesLeft: number }

/** `programme`: the one begun to which the course belongs. */
export type Next =
  | { kind: 'goOn'; course: Named; item: OutlineItem; number: number; required: Required }
  | { kind: 'begin'; course: Named; programme: (Named & { required: Required }) | null }
  | { kind: 'nothing' }

/** An open course, the last begun first; the next step of a programme begun; then what is required and not begun. */
export async function nextFor(person: Person, obligations: Obligation[], programmes: Begun[]): Promise<Next> {
  return (await inCourses(person)) ?? inProgrammes(programmes) ?? required(obligations)
}

async function inCourses(person: Person): Promise<Next | null> {
  for (const { slug, title, kind, versionId, enrolmentId } of await openCoursesOf(person)) {
    if (kind === 'programme') continue
    const outline = await outlineOf(versionId, await enrolmentById(person, enrolmentId))
    const item = nextIn(outline)
    if (!item) continue
    const number = outline.filter((one) => one.kind === 'module').findIndex((one) => one.slug === item.slug) + 1
    return { kind: 'goOn', course: { slug, title }, item, number, required: requiredOf(outline) }
  }
  return null
}

function inProgrammes(programmes: Begun[]): Next | null {
  for (const { slug, title, path } of programmes) {
    const next = nextOn(path)
    const programme = { slug, title, required: path.required }
    if (next && 'course' in next) return { kind: 'begin', course: { slug: next.course.slug, title: next.course.title }, programme }
    if (next) return { kind: 'goOn', course: { slug, title }, item: next.exam, number: 0, required: path.required }
  }
  return null
}

/** A programme of which only some course is begun has still to be begun itself. */
function required(obligations: Obligation[]): Next {
  const open = obligations.flatMap(({ standing }) => standing)
  const todo = open.find(({ kind, state }) => state === 'todo' || (kind === 'programme' && state === 'doing'))
  return todo ? { kind: 'begin', course: { slug: todo.slug, title: todo.title }, programme: null } : { kind: 'nothing' }
}
