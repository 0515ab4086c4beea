/** What both overviews show, of the whole scope and of one agency, by name. */
import { now, today } from '#app/domain/clock.ts'
import { idleDays, partsOf, whole } from '#app/domain/coverage/parts.ts'
import { answerDays } from '#app/domain/coverage/waiting.ts'
import type { Overview } from '#app/domain/overview/overviewing.ts'
import { lately } from '#app/domain/overview/pacing.ts'
import { fewest, rankingOf, rise, type Standing } from '#app/domain/overview/ranking.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { citationOf } from '#app/text/citations.ts'
import { partInWords } from '#app/web/coverage-words.ts'

export type Line = ReturnType<typeof lineOf>
export type Shown = ReturnType<typeof shownOf>

/** `underId`: the one agency the overview is of. */
export function shownOf(overview: Overview, requirement: Requirement, choices: { value: string; label: string }[], underId: string | null) {
  const { part, tally, after, pace, curve, parts, standings, below, still } = overview
  const { lowest, rising, ranked } = rankingOf(standings)
  const { id, title, deadline, document } = requirement
  return {
    at: now(),
    today: today(),
    requirement: { id, title, deadline, citation: citationOf(document) },
    choices,
    part: { id: part.id, isWhole: part.course === null },
    parts: partsOf(requirement).map((one) => ({ value: one.id, label: partInWords(one) })),
    /** What the address of every list behind a number begins with. */
    query: { requirement: id, course: part.id, ...(underId && { under: underId }) },
    tally: { ...tally, open: tally.obliged - tally.completed, todo: tally.obliged - tally.completed - tally.begun },
    after,
    pace,
    isFourWeeks: pace.days === lately,
    points: curve.points.map((point) => ({ day: point.day, value: point.completed, planned: point.planned })),
    courses: parts.map((one) => ({
      id: one.part.id,
      title: partInWords(one.part),
      obliged: one.tally.obliged,
      completed: one.tally.completed,
      begun: one.tally.begun,
      todo: one.tally.obliged - one.tally.completed - one.tally.begun,
      gained: one.gained,
      rise: rise(one),
    })),
    lowest: lowest.map(lineOf),
    rising: rising.map(lineOf),
    ranked,
    agencies: standings.length,
    fewest,
    below: below.map(lineOf),
    own: standings.filter(({ agency }) => agency.id === underId).map(lineOf),
    still: { ...still, quiet: part.id === whole ? still.quiet : 0, idleDays, answerDays },
  }
}

function lineOf(standing: Standing) {
  const { agency, tally, gained } = standing
  return { id: agency.id, name: agency.name, obliged: tally.obliged, completed: tally.completed, gained, rise: rise(standing) }
}
