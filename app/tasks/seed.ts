/** What a new database begins with: the real agencies, the requirement in force, and for a demo its cast. */
import { and, eq, isNull } from 'drizzle-orm'
import { issueInstallation } from '#app/domain/account/installing.ts'
import { now, today } from '#app/domain/clock.ts'
import { settleSettings } from '#app/domain/setting/changing.ts'
import { say, t } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { grants, installation, people } from '#db/schema/index.ts'
import { isAtTop } from '#db/tree.ts'
import { cast } from './cast/people.ts'
import type { Installation } from './prepare.ts'
import { loadAgencies } from './seed/agencies.ts'
import { asInTheBeginning } from './seed/beginning.ts'
import { demoPasswordOf, holdDemoPassword, setDemoPassword } from './seed/demo-password.ts'
import { seedCorrections } from './seed/corrections.ts'
import { loadHistory } from './seed/history.ts'
import { loadHolidays } from './seed/holidays.ts'
import { seedLearning } from './seed/learning.ts'
import { seedPeople } from './seed/people.ts'
import { loadRequirement } from './seed/requirement.ts'

/** Answers the lines to print: how to sign in. */
export async function seed({ demo, demoPassword, origin, folder }: Installation): Promise<string[]> {
  await declare(demo)
  await asInTheBeginning(demo, async () => {
    await settleSettings(demo ? 'demo' : 'level2')
    await loadAgencies()
    await loadHistory()
    await loadRequirement()
    await loadHolidays()
  })
  if (!demo)
    return (await hasAdministrator()) ? [] : [t('start.installation', { address: `${origin}/install/${await issueInstallation()}` })]
  const isNew = (await db.$count(people)) === 0
  const password = await demoPasswordOf(folder, demoPassword, isNew)
  if (password) await (isNew ? seedCast(password) : holdDemoPassword(password))
  return [password ? t('start.demo', { password }) : t('start.demoPasswordKept'), ...Object.values(cast).map(signInLine)]
}

/** All of it or none: a start that is cut short begins again, and a second server finds it done. */
async function seedCast(password: string): Promise<void> {
  const until = now()
  await transaction(async () => {
    if ((await db.$count(people)) > 0) return
    const register = await seedPeople(await setDemoPassword(password), until)
    await seedLearning(register, until)
    await seedCorrections(register, until)
  })
}

/** A database is for show or for use; it never changes from one to the other. */
async function declare(demo: boolean): Promise<void> {
  const wanted = demo ? 'on' : 'off'
  const declared = await transaction(async (tx) => {
    await tx.insert(installation).values({ key: 'demo', value: wanted }).onConflictDoNothing()
    const [row] = await tx.select().from(installation).where(eq(installation.key, 'demo'))
    return row?.value
  })
  if (declared !== wanted) throw new StartProblem(t(demo ? 'start.isReal' : 'start.isDemo'))
}

async function hasAdministrator(): Promise<boolean> {
  const held = and(eq(grants.role, 'administrator'), isAtTop(grants.agencyId), isNull(grants.revokedAt), holdsOn(grants, today()))
  return (await db.$count(grants, held)) > 0
}

function signInLine({ staffCode, fullName }: { staffCode: string; fullName: string }): string {
  return `  ${staffCode.padEnd(10)} ${say(`start.cast.${staffCode}`)} (${fullName})`
}
