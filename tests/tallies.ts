/** The lists behind the numbers of coverage, every group of them, as the tally ought to count them. */
import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { type Asked, behind, countsBehind, type Group, groups } from '#app/domain/coverage/asking.ts'
import { type Part, partsOf, questionOf } from '#app/domain/coverage/parts.ts'
import { everybodyBehind, peopleBehind } from '#app/domain/coverage/standing.ts'
import { none, type Tally, withMore } from '#app/domain/coverage/tallying.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, coverageDays, coverageTallies } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

const everywhere = { underId: null, words: '', kind: null, below: false, quiet: false, sort: 'name', descending: false }

export async function listsBehind(officer: Actor, requirement: Requirement, asked: Pick<Asked, 'part' | 'agencyId'>) {
  const lists = new Map<Group, string[]>()
  for (const group of Object.keys(groups) as Group[]) {
    const shown = await behind(officer, requirement, { ...asked, filter: everywhere, group, after: null, by: null })
    const people: string[] = []
    for await (const batch of everybodyBehind(shown)) people.push(...batch.map(({ id }) => id))
    expect([group, people.length, new Set(people).size]).toEqual([group, (await countsBehind(shown)).listed, people.length])
    lists.set(group, people)
  }
  const size = (group: Group) => lists.get(group)?.length ?? 0
  const tally: Tally = {
    obliged: size('obliged'),
    completed: size('done'),
    begun: size('doing'),
    idle: size('idle'),
    excluded: size('excluded'),
  }
  return { tally, of: (id: string) => [...lists].filter(([, people]) => people.includes(id)).map(([group]) => group) }
}

export function tallyOf({ obliged, completed, begun, idle, excluded }: Tally): Tally {
  return { obliged, completed, begun, idle, excluded }
}

/** Every tally kept of a requirement, by day too, is the people who are behind it. */
export async function expectTallies(requirement: Requirement): Promise<void> {
  for (const part of partsOf(requirement)) {
    const tallies = new Map<string, Tally>()
    const days: string[] = []
    for (const group of ['obliged', 'excluded'] as const) {
      const question = questionOf(requirement, part, await subtreeIds([requirement.agencyId], today()))
      for (const { agencyName, standing, since } of await peopleBehind({ question, group, after: null, by: null }, everybody)) {
        tallies.set(agencyName, withMore(tallies.get(agencyName) ?? none, { standing, people: 1 }))
        if (since) days.push(`${agencyName} ${since}`)
      }
    }
    const kept = await keptOf(requirement, part)
    expect(kept.tallies).toEqual(Object.fromEntries([...tallies].sort()))
    expect(kept.days).toEqual(days.sort())
  }
}

const everybody = { number: 1, size: 10_000 }

async function keptOf({ id }: Requirement, part: Part) {
  const named = <Table extends typeof coverageTallies | typeof coverageDays>(table: Table) => ({
    names: and(eq(agencyNames.agencyId, table.agencyId), holdsOn(agencyNames, today())),
    own: and(eq(table.requirementId, id), eq(table.part, part.id)),
  })
  const tallied = named(coverageTallies)
  const rows = await db
    .select({ name: agencyNames.name, tally: coverageTallies })
    .from(coverageTallies)
    .innerJoin(agencyNames, tallied.names)
    .where(and(tallied.own, eq(coverageTallies.countedOn, today())))
    .orderBy(agencyNames.name)
  const dated = named(coverageDays)
  const days = await db
    .select({ name: agencyNames.name, day: coverageDays.day, people: coverageDays.people })
    .from(coverageDays)
    .innerJoin(agencyNames, dated.names)
    .where(dated.own)
  return {
    tallies: Object.fromEntries(
      rows.filter(({ tally }) => tally.obliged + tally.excluded > 0).map(({ name, tally }) => [name, tallyOf(tally)]),
    ),
    days: days.flatMap(({ name, day, people }) => Array.from({ length: people }, () => `${name} ${day}`)).sort(),
  }
}
