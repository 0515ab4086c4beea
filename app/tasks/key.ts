/** The key that seals secrets: made with the first start, the same ever after, and readable by nobody else on the machine. */
import { eq } from 'drizzle-orm'
import { endAllFactors } from '#app/domain/factor/ending.ts'
import { t } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'
import { typed } from '#app/web/typed.ts'
import { db, transaction } from '#db'
import { keyFile } from '#db/address.ts'
import { installation } from '#db/schema/index.ts'
import { isKeyPrivate, isKeyThere, keyPrint, renewKey } from '#db/sealing.ts'
import { onThisSchema } from './backup/failing.ts'

const name = 'keyPrint'

export async function holdKey(): Promise<void> {
  const known = await knownPrint()
  if (known && !isKeyThere()) throw new StartProblem(t('start.keyLost', { file: keyFile, command: typed('key:new') }))
  const print = keyPrint()
  if (!isKeyPrivate()) throw new StartProblem(t('start.keyOpen', { file: keyFile }))
  if (!known) await transaction((tx) => tx.insert(installation).values({ key: name, value: print }).onConflictDoNothing())
  if ((await knownPrint()) !== print) throw new StartProblem(t('start.keyOther', { file: keyFile }))
}

/** `npm run key:new`, where the key is lost for good: what it had sealed is given up, and everybody sets up the second step again. */
export async function renewSealingKey(): Promise<string[]> {
  const ended = await onThisSchema(() => {
    renewKey()
    const value = keyPrint()
    return transaction(async (tx) => {
      await tx.insert(installation).values({ key: name, value }).onConflictDoUpdate({ target: installation.key, set: { value } })
      return endAllFactors()
    })
  })
  return [t('start.keyRenewed', { file: keyFile, count: ended })]
}

async function knownPrint(): Promise<string | null> {
  const [row] = await db.select({ value: installation.value }).from(installation).where(eq(installation.key, name))
  return row?.value ?? null
}
