/** Who holds a completion of a course that teaches a skill, agency by agency: counted on the spot, some agencies at a time. */
import { setImmediate as breath } from 'node:timers/promises'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { type Agency, agenciesUnder } from '#app/domain/agency/tree.ts'
import { startOf, today } from '#app/domain/clock.ts'
import { missing } from '#app/domain/problem.ts'
import { countCoverage, type Question } from '#db/coverage.ts'
import type { PersonType } from '#db/schema/index.ts'
import type { Group } from './asking.ts'
import { added } from './covering.ts'
import { none, type Tally, withMore } from './tallying.ts'

export type SkillRow = { agency: Agency; tally: Tally }
export type SkillCoverage = { rows: SkillRow[]; total: Tally }

const agenciesAtOnce = 20

/** Of the officer's agencies, those with somebody to count. `courseIds`: any one of them will do. */
export async function skillCoverage(officer: Actor, courseIds: string[]): Promise<SkillCoverage> {
  demand(officer, 'coverage.see')
  const agencies = await agenciesUnder(scopeOf(officer, 'coverage.see'))
  const tallies = new Map<string, Tally>()
  for (let start = 0; start < agencies.length; start += agenciesAtOnce) {
    const some = agencies.slice(start, start + agenciesAtOnce).map(({ id }) => id)
    for (const count of await countCoverage(questionOf(courseIds, some)))
      tallies.set(count.agencyId, withMore(tallies.get(count.agencyId) ?? none, count))
    await breath()
  }
  const rows = agencies.flatMap((agency) => {
    const tally = tallies.get(agency.id)
    return tally ? [{ agency, tally }] : []
  })
  return { rows, total: added(rows.map(({ tally }) => tally)) }
}

/** What is asked behind a number, for `peopleBehind`: another's agency is Missing. */
export async function skillAsked(officer: Actor, courseIds: string[], agencyId: string | null, group: Group) {
  demand(officer, 'coverage.see')
  const agencies = await agenciesUnder(scopeOf(officer, 'coverage.see'))
  if (agencyId && !agencies.some(({ id }) => id === agencyId)) missing()
  const ids = agencyId ? [agencyId] : agencies.map(({ id }) => id)
  return { question: questionOf(courseIds, ids), group, after: null, by: null }
}

function questionOf(courseIds: string[], agencies: string[]): Question {
  const day = today()
  return { day, personTypes: everybody, courseIds, need: 1, within: [], agencies, idleFrom: startOf(day) }
}

const everybody: PersonType[] = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach']
