/** What somebody has completed, as it was then, with the papers that say so: for the table of a page. */
import { papersOf } from '#app/domain/certificate/holding.ts'
import { completionsOf } from '#app/domain/completion/record.ts'
import { resultOf } from '#app/text/results.ts'
import type { Completed } from '#app/ui/completed-table.tsx'
import { coursePath } from './paths.ts'

export async function completedBy(personId: string): Promise<Completed[]> {
  const done = await completionsOf({ id: personId })
  const papers = await papersOf(done.map(({ id }) => id))
  return done.map(({ id, completedOn, right, total, snapshot }) => {
    const paper = papers.get(id)
    return {
      id,
      on: completedOn,
      course: snapshot.courseTitle,
      href: coursePath({ slug: snapshot.courseSlug, kind: snapshot.courses ? 'programme' : 'course' }),
      isProgramme: snapshot.courses !== undefined,
      periods: snapshot.periods,
      agency: snapshot.agencyPath[0] ?? '–',
      result: resultOf({ right, total }),
      paper: paper ? { id: paper.id, registerNumber: paper.registerNumber } : null,
    }
  })
}
