/** "Quên mật khẩu?", and whoever was issued a code and did not use it: a link to the address the register knows. What is answered never depends on whether there is one. */
import { and, eq } from 'drizzle-orm'
import { record } from '#app/domain/history/recording.ts'
import { sendLetter } from '#app/domain/letter/sending.ts'
import { system } from '#app/domain/access.ts'
import { db, transaction } from '#db'
import { accountTokens, people } from '#db/schema/index.ts'
import { type Account, accountNamed, isSuspended, signInName } from './accounts.ts'
import { tooManyLettersHere } from './places.ts'
import { takeTry, tallyKey } from './tallying.ts'
import { issueToken, newSecret } from './tokens.ts'

const linkMinutes = 60
const letterLimit = { tries: 3, minutes: 60 }

/** `linkTo` makes the address of the page where a password is chosen. One transaction whatever is found, so that the time tells nothing. */
export async function sendReset(name: string, linkTo: (secret: string) => string): Promise<void> {
  const typed = signInName(name)
  const account = await accountNamed(typed)
  const addressee = await addresseeOf(account)
  await transaction(async () => {
    const isOften = await tooManyLettersHere()
    const { lockedUntil } = await takeTry(account ? tallyKey('reset', account.id) : tallyKey('reset', 'name', typed), letterLimit)
    if (isOften || lockedUntil || !account || !addressee) return
    const secret = newSecret()
    await issueToken(system, 'reset', account.id, secret, linkMinutes)
    await sendLetter(addressee.address, account.activatedAt ? 'reset' : 'reactivation', {
      name: addressee.fullName,
      link: linkTo(secret),
      minutes: String(linkMinutes),
    })
    await record(system, 'reset.sent', { kind: 'account', id: account.id, personId: account.personId })
  })
}

/** Null for who has no address, was never issued a code, or is suspended. */
async function addresseeOf(account: Account | null): Promise<{ address: string; fullName: string } | null> {
  const [person] = await db
    .select({ address: people.email, fullName: people.fullName })
    .from(people)
    .where(eq(people.id, account?.personId ?? ''))
  const ofAccount = and(eq(accountTokens.accountId, account?.id ?? ''), eq(accountTokens.purpose, 'activation'))
  const issued = (await db.$count(accountTokens, ofAccount)) > 0
  const shut = await isSuspended(account?.id ?? '')
  return person?.address && (account?.activatedAt || issued) && !shut ? { address: person.address, fullName: person.fullName } : null
}
