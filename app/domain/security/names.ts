/** Names that were typed and that nobody bears: told apart, not kept. People type passwords into the wrong field, so a plain hash would not do. */
import { createHmac, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { installation } from '#db/schema/index.ts'

const key = 'securityNames'

export async function nameHashes(names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const secret = await secretOfInstallation()
  return new Map(names.map((name) => [name, createHmac('sha256', secret).update(name).digest('hex').slice(0, 16)]))
}

/** Made when it is first needed, the same on every server. */
async function secretOfInstallation(): Promise<string> {
  return transaction(async (tx) => {
    await tx
      .insert(installation)
      .values({ key, value: randomBytes(32).toString('base64url') })
      .onConflictDoNothing()
    const [row] = await tx.select({ value: installation.value }).from(installation).where(eq(installation.key, key))
    return found(row).value
  })
}
