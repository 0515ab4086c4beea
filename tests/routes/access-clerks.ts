/** Visitors beside the cast: one whose account is suspended, one who administers a single commune. */
import { inArray } from 'drizzle-orm'
import { grantRole } from '#app/domain/account/granting.ts'
import { suspend } from '#app/domain/account/suspending.ts'
import { today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { people } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { cookieOf } from '#tests/visit.ts'

export const cookies = { suspended: '', quantrixa: '' }

export async function twoClerks(agencyId: string): Promise<void> {
  const admin = await actor('quantri')
  const clerks = await db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.staffCode, ['LS1100', 'LS1101']))
  const [clerk, small] = clerks.map(({ id }) => id)
  cookies.suspended = await cookieOf({ id: found(clerk) })
  await suspend(admin, found(clerk), 'Kiểm thử')
  await grantRole(admin, found(small), { role: 'administrator', agencyId, from: today(), until: null, reason: null })
  cookies.quantrixa = await cookieOf({ id: found(small) })
}
