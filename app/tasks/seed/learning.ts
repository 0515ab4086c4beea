/** Months of believable learning, through the real commands with the clock set to the hour. */
import { startOf } from '#app/domain/clock.ts'
import { catalogue, type Course } from '#app/domain/course/catalogue.ts'
import { type Chance, chanceOf, shuffled } from '#app/domain/quiz/drawing.ts'
import { type Staff, staff } from '#app/tasks/cast/staff.ts'
import { absences, moved, newcomer, type Somebody, spent, suspended } from '#app/tasks/cast/stories.ts'
import type { Invented } from './inventing.ts'
import type { Register } from './people.ts'
import { requiredSlugs } from './requirement.ts'
import { type Clock, simulate } from './simulating.ts'
import { halfWay, learn, type Outcome, type Plan } from './studying.ts'

const first = startOf('2026-06-01')
const last = new Date(startOf('2026-11-20').getTime() + 17 * 3_600_000)

/** Waves begin after the directive reached the agencies, and again after the summer. */
const waves = [startOf('2026-06-08'), startOf('2026-08-24'), startOf('2026-09-21')] as const

export async function seedLearning(register: Register, until: Date): Promise<void> {
  const end = until < last ? until : last
  const courses = (await catalogue()).filter(({ slug }) => requiredSlugs.includes(slug))
  const stories = staff
    .flatMap((agency) => plansFor(agency, register.invented, courses))
    .map((plan) => (clock: Clock) => learn(clock, plan, register.byName.giangvien))
  await simulate([...stories, (clock) => halfWay(clock, register.byName.hocvien, courses)], first, end)
}

/** So many of an agency's people complete the first course, so many both; of the others some have begun. */
function plansFor({ agency, people, done: [firstShare, bothShare] }: Staff, invented: Invented[], courses: Course[]): Plan[] {
  const chance = chanceOf(`learning at ${agency}`)
  const colleagues = shuffled(
    invented.filter((person) => person.agency === agency && isThere(person)),
    chance,
  )
  const order = chance() < 0.5 ? courses : [...courses].reverse()
  return colleagues.flatMap((person, rank) => {
    const outcomes = drawn(rank, Math.round(firstShare * people), Math.round(bothShare * people), chance)
    const wave = waves[Math.floor(chance() * (outcomes.length > 1 ? 2 : waves.length))] ?? waves[0]
    const begin = new Date(wave.getTime() + Math.floor(chance() * 18) * 86_400_000)
    const habits = { practises: chance() < 0.35, daysApart: 1 + Math.floor(chance() * 4) }
    const { outcomes: planned, begin: day } = { outcomes, begin, ...toldOf(person) }
    const taken = order.flatMap((course, place) => (planned[place] ? [{ course, outcome: planned[place] }] : []))
    return taken.length > 0 ? [{ personId: person.id, seed: `${agency} ${person.place}`, begin: day, habits, courses: taken }] : []
  })
}

function drawn(rank: number, completes: number, completesBoth: number, chance: Chance): Outcome[] {
  const fails = chance()
  const complete: Outcome = { kind: 'completes', failures: fails < 0.66 ? 0 : fails < 0.92 ? 1 : 2 }
  if (rank < completesBoth) return [complete, { kind: 'completes', failures: chance() < 0.75 ? 0 : 1 }]
  if (rank < completes) return chance() < 0.5 ? [complete, { kind: 'stops', share: chance() }] : [complete]
  return chance() < 0.55 ? [{ kind: 'stops', share: chance() }] : []
}

/** Those whose story is told in `cast/stories.ts`. */
function toldOf(person: Invented): { outcomes: Outcome[]; begin: Date } | null {
  if (isSame(person, spent.waiting)) return { outcomes: [{ kind: 'spends', granted: false }], begin: startOf(spent.waiting.begin) }
  if (isSame(person, spent.granted)) return { outcomes: [{ kind: 'spends', granted: true }], begin: startOf(spent.granted.begin) }
  if (isSame(person, moved)) return { outcomes: [{ kind: 'completes', failures: 0 }], begin: startOf(moved.begin) }
  return null
}

function isThere(person: Invented): boolean {
  return person.activated && ![...absences, suspended, newcomer].some((other) => isSame(person, other))
}

function isSame(one: Somebody, other: Somebody): boolean {
  return one.agency === other.agency && one.place === other.place
}
