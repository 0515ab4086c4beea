/** Who stands so, among those whom coverage counts: told apart by as little as will do. */
import { and, asc, gt, gte, inArray, isNotNull, isNull, lt, lte, type SQL } from 'drizzle-orm'
import {
  type Covered,
  fewAgencies,
  leastOf,
  peopleCovered,
  peoplePosted,
  type Posted,
  postedThere,
  type Question,
  type Standing,
} from './coverage.ts'
import { db } from './index.ts'
import { people, postings } from './schema/index.ts'

type Span = { after: string | null; by: string | null }
type Page = { number: number; size: number }

/**
 * Who stands so, a page of them in the order of their names. Of the done, only those who are so since a day after one, up to another.
 * Of few agencies, some after the other are told apart until the page is full, however large these are.
 */
export async function whoStands(question: Question, standings: readonly Standing[], span: Span, page: Page): Promise<Whereabouts[]> {
  if (question.agencies.length > fewAgencies) return standing(question, standings, span, page)
  const [last, atOnce] = [page.number * page.size, page.size * 2]
  const found: Whereabouts[] = []
  for await (const some of everybodyPosted(question, atOnce)) {
    found.push(...(await standing(some, standings, span, { number: 1, size: atOnce })))
    if (found.length >= last) break
  }
  return found.slice(last - page.size, last)
}

/** The same question of some people after the other, in the order of their names. */
async function* everybodyPosted(question: Question, size: number): AsyncGenerator<Question> {
  const everybody = await db
    .select({ id: people.id })
    .from(postings)
    .innerJoin(people, postedThere(question))
    .orderBy(asc(people.sortKey), asc(people.id))
  for (let start = 0; start < everybody.length; start += size)
    yield { ...question, people: everybody.slice(start, start + size).map(({ id }) => id) }
}

async function standing(question: Question, standings: readonly Standing[], span: Span, page: Page): Promise<Whereabouts[]> {
  const posted = peoplePosted(question)
  const plainly = span.after || span.by ? undefined : toldByHeld(posted, standings, question)
  if (plainly) return inOrder(posted, plainly, page)
  const covered = peopleCovered(question)
  return inOrder(covered, standsAs(covered, standings, span, question), page)
}

export function standsAs(covered: Covered, standings: readonly Standing[], { after, by }: Span, question: Question): SQL | undefined {
  const stands = toldByHeld(covered, standings, question) ?? inArray(covered.standing, [...standings])
  return and(stands, after ? gt(covered.since, after) : undefined, by ? lte(covered.since, by) : undefined)
}

/** N, n, what is open of N, and who is excluded are told without asking how far each has come: that costs the most. */
function toldByHeld({ reason, held }: Pick<Posted, 'reason' | 'held'>, standings: readonly Standing[], question: Question) {
  const [obliged, enough] = [isNull(reason), leastOf(question)]
  const asked = [...standings].sort().join(' ')
  if (asked === 'doing done idle todo') return obliged
  if (asked === 'doing idle todo') return and(obliged, lt(held, enough))
  if (asked === 'done') return and(obliged, gte(held, enough))
  return asked === 'excluded' ? isNotNull(reason) : undefined
}

type Whereabouts = { personId: string; agencyId: string }

async function inOrder(person: Posted | Covered, where: SQL | undefined, { number, size }: Page): Promise<Whereabouts[]> {
  return db
    .select({ personId: person.personId, agencyId: person.agencyId })
    .from(person)
    .where(where)
    .orderBy(asc(person.sortKey), asc(person.personId))
    .limit(size)
    .offset((number - 1) * size)
}
