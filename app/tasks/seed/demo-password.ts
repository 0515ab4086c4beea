/** The one password of everybody in a demo: the one that was set, or one made once and kept beside the data. */
import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { hashPassword, verifyPassword } from '#app/domain/account/passwords.ts'
import { now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { accounts, installation } from '#db/schema/index.ts'

/** What to print; null where the people are there and nobody here knows what they sign in with. */
export async function demoPasswordOf(folder: string, given: string | undefined, isNew: boolean): Promise<string | null> {
  const file = path.join(folder, 'demo-password')
  if (given) return given
  if (isNew) writeFileSync(file, `${pronounceable()}\n`, { mode: 0o600 })
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

/** Answers the hash that everybody gets. */
export async function setDemoPassword(password: string): Promise<string> {
  const hash = await hashPassword(password)
  await transaction((tx) =>
    tx
      .insert(installation)
      .values({ key, value: hash })
      .onConflictDoUpdate({ target: installation.key, set: { value: hash } }),
  )
  return hash
}

/** A DEMO_PASSWORD that has changed since holds for all but those who chose one of their own. */
export async function holdDemoPassword(password: string): Promise<void> {
  const [kept] = await db.select({ hash: installation.value }).from(installation).where(eq(installation.key, key))
  if (!kept || (await verifyPassword(kept.hash, password))) return
  const passwordHash = await setDemoPassword(password)
  await transaction((tx) => tx.update(accounts).set({ passwordHash, passwordSetAt: now() }).where(eq(accounts.passwordHash, kept.hash)))
}

const key = 'demoPasswordHash'

/** `kalimo-benuto-42`: can be read aloud and typed on a phone. */
function pronounceable(): string {
  const syllable = () => `${'bcdghklmnprstv'[randomInt(14)]}${'aeiou'[randomInt(5)]}`
  const word = () => syllable() + syllable() + syllable()
  return `${word()}-${word()}-${randomInt(10, 100)}`
}
