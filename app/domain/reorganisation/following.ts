/** What goes along to the agency that takes over: postings, roles, the right to issue papers with its registers. From the day on; before it all stays. */
import { and, eq, gt, gte, inArray, isNull, lt, or } from 'drizzle-orm'
import { v7 } from 'uuid'
import { lastingOn } from '#app/domain/account/lasting.ts'
import { endSessionsOf } from '#app/domain/account/sessions.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { system } from '#app/domain/access.ts'
import type { Day } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { heldSomeDay } from '#db/dated.ts'
import { grants, issuers, personStates, postings, registers } from '#db/schema/index.ts'

const rowsAtOnce = 200

/** Main postings and those beside them, with all their fields; of these people alone where some are named. A secondment goes on with its posting. */
export async function postingsFollow(day: Day, fromId: string, toId: string, personIds: string[] | null = null): Promise<void> {
  await transaction(async (tx) => {
    const theirs = personIds ? inArray(postings.personId, personIds) : undefined
    const running = and(eq(postings.agencyId, fromId), theirs, or(isNull(postings.until), gt(postings.until, day)), heldSomeDay(postings))
    const begun = and(running, lt(postings.from, day))
    const held = await db.select().from(postings).where(begun)
    await tx
      .update(postings)
      .set({ agencyId: toId })
      .where(and(running, gte(postings.from, day)))
    await tx.update(postings).set({ until: day }).where(begun)
    for (let start = 0; start < held.length; start += rowsAtOnce) {
      const heirs = new Map(
        held.slice(start, start + rowsAtOnce).map((posting) => [posting.id, { ...posting, id: v7(), agencyId: toId, from: day }]),
      )
      await tx.insert(postings).values([...heirs.values()])
      const seconded = await db
        .select({ id: personStates.id, postingId: personStates.postingId })
        .from(personStates)
        .where(inArray(personStates.postingId, [...heirs.keys()]))
      for (const { id, postingId } of seconded)
        await tx
          .update(personStates)
          .set({ postingId: found(heirs.get(postingId ?? '')).id })
          .where(eq(personStates.id, id))
    }
  })
}

/** Roles end with an agency; where one takes over, they go on there. Sessions that began under the other scope end. */
export async function rolesFollow(day: Day, fromId: string, toId: string | null): Promise<void> {
  await transaction(async (tx) => {
    const running = and(eq(grants.agencyId, fromId), lastingOn(day))
    const held = await db.select().from(grants).where(running)
    for (const { id, ...grant } of held) {
      const from = grant.from > day ? grant.from : day
      await tx.update(grants).set({ until: from }).where(eq(grants.id, id))
      if (toId) await tx.insert(grants).values({ ...grant, agencyId: toId, from })
      await endSessionsOf((await openAccount(system, grant.personId)).id)
    }
  })
}

/** Who took over an issuer signs in its place, with its code; the numbers run on. */
export async function issuerFollows(fromId: string, toId: string): Promise<void> {
  await transaction(async (tx) => {
    const [issuer] = await db.select().from(issuers).where(eq(issuers.agencyId, fromId))
    if (!issuer || (await db.$count(issuers, eq(issuers.agencyId, toId))) > 0) return
    await tx.insert(issuers).values({ ...issuer, agencyId: toId })
    for (const register of await db.select().from(registers).where(eq(registers.issuerId, fromId)))
      await tx.insert(registers).values({ ...register, issuerId: toId })
  })
}
