/** "Quên mật khẩu?": a link to the address the register knows. What is answered never depends on whether there is one. */
import { eq } from 'drizzle-orm'
import { record } from '#app/domain/history/recording.ts'
import { sendLetter } from '#app/domain/letter/sending.ts'
import { system } from '#app/domain/access.ts'
import { db, transaction } from '#db'
import { people } from '#db/schema/index.ts'
import { accountNamed, isSuspended, signInName } from './accounts.ts'
import { takeTry, tallyKey } from './tallying.ts'
import { issueToken, newSecret } from './tokens.ts'

const linkMinutes = 60

/** `linkTo` makes the address of the page where a password is chosen. */
export async function sendReset(name: string, linkTo: (secret: string) => string): Promise<void> {
  const account = await accountNamed(signInName(name))
  if (!account || account.activatedAt === null || (await isSuspended(account.id))) return
  if ((await takeTry(tallyKey('reset', account.id))).lockedUntil) return
  const [person] = await db.select({ email: people.email, fullName: people.fullName }).from(people).where(eq(people.id, account.personId))
  const address = person?.email
  if (!address) return
  await transaction(async () => {
    const secret = newSecret()
    await issueToken(system, 'reset', account.id, secret, linkMinutes)
    await sendLetter(address, 'reset', { name: person.fullName, link: linkTo(secret), minutes: String(linkMinutes) })
    await record(system, 'reset.sent', { kind: 'account', id: account.id, personId: account.personId })
  })
}
