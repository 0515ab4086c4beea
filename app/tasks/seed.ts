/** What a new database begins with: the real agencies, the requirement in force, and for a demo its cast. */
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { hashPassword } from '#app/domain/account/passwords.ts'
import { issueInstallation } from '#app/domain/account/installing.ts'
import { now } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { say, t } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'
import { db, transaction } from '#db'
import { grants, installation, people } from '#db/schema/index.ts'
import { cast } from './cast/people.ts'
import type { Installation } from './prepare.ts'
import { loadAgencies } from './seed/agencies.ts'
import { seedLearning } from './seed/learning.ts'
import { seedPeople } from './seed/people.ts'
import { loadRequirement } from './seed/requirement.ts'

/** Answers the lines to print: how to sign in. */
export async function seed({ demo, demoPassword, origin, folder }: Installation): Promise<string[]> {
  await loadAgencies()
  await loadRequirement()
  const isDemo = await madeAsDemo()
  if (isDemo === true && !demo) throw new StartProblem(t('start.isDemo'))
  if (isDemo === false && demo) throw new StartProblem(t('start.isReal'))
  if (isDemo === null) await noteDemo(demo)
  if (!demo) return (await hasAdministrator()) ? [] : [t('start.installation', { address: `${origin}/install/${await issueInstallation()}` })]
  const password = demoPassword ?? keptPassword(folder)
  if ((await db.$count(people)) === 0) await seedCast(password)
  return [t('start.demo', { password }), ...Object.values(cast).map(({ staffCode, fullName }) => `  ${staffCode.padEnd(10)} ${say(`start.cast.${staffCode}`)} (${fullName})`)]
}

async function seedCast(password: string): Promise<void> {
  const invented = await seedPeople(await hashPassword(password))
  const [hocvien] = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, cast.hocvien.staffCode))
  await seedLearning(invented, found(hocvien).id, now())
}

/** Null for a database that has not said yet. */
async function madeAsDemo(): Promise<boolean | null> {
  const [row] = await db.select().from(installation).where(eq(installation.key, 'demo'))
  return row ? row.value === 'on' : null
}

async function noteDemo(demo: boolean): Promise<void> {
  await transaction((tx) => tx.insert(installation).values({ key: 'demo', value: demo ? 'on' : 'off' }).onConflictDoNothing())
}

async function hasAdministrator(): Promise<boolean> {
  return (await db.$count(grants, eq(grants.role, 'administrator'))) > 0
}

/** Made once, readable by the one who runs the server. */
function keptPassword(folder: string): string {
  const file = path.join(folder, 'demo-password')
  if (!existsSync(file)) writeFileSync(file, `${pronounceable()}\n`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function pronounceable(): string {
  const syllable = () => `${'bcdghklmnpqrstvx'[randomInt(16)]}${'aeiou'[randomInt(5)]}`
  const word = () => syllable() + syllable() + syllable()
  return `${word()}-${word()}-${(randomBytes(1)[0] ?? 0) % 90 + 10}`
}
