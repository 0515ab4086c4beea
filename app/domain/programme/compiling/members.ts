/** The courses a programme names, in order: `- an-toan-thong-tin`, or `- ai-trong-cong-vu: optional`. */
import type { CompiledCourse } from '#app/domain/course/compiling/course.ts'
import { type FaultFinder, nearest } from '#app/domain/course/compiling/faults.ts'
import type { KeyRule } from '#app/domain/course/compiling/front-matter.ts'
import type { OpenPage } from '#app/domain/course/compiling/opening.ts'

export type Member = { slug: string; required: boolean; course: CompiledCourse }
type Named = Pick<Member, 'slug' | 'required'>

export const memberRule: KeyRule<Named[]> = {
  read: (value) => {
    if (!Array.isArray(value) || value.length === 0) return undefined
    const named = value.map(namedIn)
    return named.every((one) => one !== null) ? named : undefined
  },
  expected: '- an-toan-thong-tin / - ai-trong-cong-vu: optional',
}

/** Those that are there and sound; each of the others is a fault at its line. */
export function membersAmong(
  named: Named[],
  courses: ReadonlyMap<string, CompiledCourse | null>,
  page: OpenPage,
  fault: FaultFinder,
): Member[] {
  return named.flatMap(({ slug, required }, place) => {
    const course = courses.get(slug)
    const line = page.lineOf(`courses.${place}`)
    const near = nearest(slug, [...courses.keys()])
    if (named.findIndex((other) => other.slug === slug) < place) fault('courseTwice', line, { course: slug })
    else if (course) return [{ slug, required, course }]
    else if (course === null) fault('courseFaulty', line, { course: slug })
    else if (near) fault('unknownCourseNear', line, { course: slug, near })
    else fault('unknownCourse', line, { course: slug })
    return []
  })
}

function namedIn(item: unknown): Named | null {
  if (typeof item === 'string') return { slug: item, required: true }
  const [entry, ...others] = typeof item === 'object' && item !== null ? Object.entries(item) : []
  return entry && others.length === 0 && entry[1] === 'optional' ? { slug: entry[0], required: false } : null
}
