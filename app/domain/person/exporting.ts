/** The people of an agency with all that a list of them may say, so that it can be changed and sent in again. */
import { setImmediate as breath } from 'node:timers/promises'
import { and, asc, count, eq, gt, inArray, or } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { findableAs } from '#app/domain/agency/addressing.ts'
import { directoryOn } from '#app/domain/agency/directory.ts'
import { today } from '#app/domain/clock.ts'
import { found, missing, refuse } from '#app/domain/problem.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { people, postings } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { postingColumns } from './career.ts'
import type { HeldField } from './classes.ts'
import { discloseMany } from './disclosing.ts'

/** `reason`: why what is held back is wanted too; null leaves it out. */
export type Wanted = { agencyId: string; below: boolean; reason: string | null }
export type Exported = Awaited<ReturnType<typeof some>>[number] & Record<HeldField, string | null> & { agency: string }

const atOnce = 500
/** Of so many at most are birth dates and identity numbers handed out in one file. */
const mostDisclosed = 2000

/** By main posting of today, agency by agency, in the order of names; another's agency is Missing. */
export async function peopleAsListed(officer: Actor, { agencyId, below, reason }: Wanted) {
  demand(officer, 'person.register')
  if (!(await subtreeIds(scopeOf(officer, 'person.register'), today())).includes(agencyId)) missing()
  const directory = await directoryOn()
  const agency = found(directory.entries.get(agencyId))
  const ids = below ? new Set(await subtreeIds([agencyId], today())) : new Set([agencyId])
  const agencies = [...directory.entries.values()].filter(({ id, isOpen }) => ids.has(id) && isOpen)
  if (reason && (await countIn([...ids])) > mostDisclosed) refuse('person.tooManyDisclosed', { most: mostDisclosed })

  async function* portions(): AsyncGenerator<Exported[]> {
    for (const { id, ...entry } of agencies.sort((a, b) => collator.compare(a.name, b.name))) {
      const agency = findableAs(directory, { id, ...entry })
      for (let last: After = null, size = atOnce; size === atOnce; ) {
        const rows = await some(id, last)
        const held = reason && rows.length > 0 ? await discloseMany(officer, rows, id, reason) : null
        yield rows.map((row) => ({ ...row, agency, ...(held?.get(row.id) ?? { birthDate: null, citizenId: null }) }))
        size = rows.length
        last = rows.at(-1) ?? null
        await breath()
      }
    }
  }
  return { agency, portions: portions() }
}

const collator = new Intl.Collator('vi')

type After = { id: string; sortKey: string } | null

async function some(agencyId: string, after: After) {
  const { unit, position, title, grade, job } = postingColumns
  const { id, sortKey, fullName, staffCode, type, sex, email, phone } = people
  return db
    .select({ id, sortKey, fullName, staffCode, type, sex, email, phone, unit, position, title, grade, job })
    .from(postings)
    .innerJoin(people, eq(people.id, postings.personId))
    .where(
      and(
        postedIn([agencyId]),
        after ? or(gt(people.sortKey, after.sortKey), and(eq(people.sortKey, after.sortKey), gt(people.id, after.id))) : undefined,
      ),
    )
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(atOnce)
}

function postedIn(agencyIds: string[]) {
  return and(inArray(postings.agencyId, agencyIds), eq(postings.kind, 'main'), holdsOn(postings, today()))
}

async function countIn(agencyIds: string[]): Promise<number> {
  const [row] = await db.select({ total: count() }).from(postings).where(postedIn(agencyIds))
  return row?.total ?? 0
}
