/** Passwords as hashes. Hashing is heavy on purpose: two at a time, a short queue, and beyond it a word to try again. */
import { hash, verify } from '@node-rs/argon2'
import { refuse } from '#app/domain/problem.ts'

const argon2id = 2 // the library's const enum cannot be imported by isolated modules
const cost = { algorithm: argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
const atOnce = 2
const queueLength = 50

export const longestPassword = 128

export async function hashPassword(password: string): Promise<string> {
  const text = formOf(password)
  if (text.length > longestPassword) throw new Error('a password is checked for its length before it is hashed')
  return inTurn(() => hash(text, cost))
}

/** Takes the same time whether or not there is a hash to compare with. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const text = formOf(password).slice(0, longestPassword + 1)
  const right = await inTurn(async () => verify(stored ?? (await nobody), text))
  return right && stored !== null && text.length <= longestPassword
}

/** Vietnamese keyboards write one letter in several ways. */
function formOf(password: string): string {
  return password.normalize('NFC')
}

const nobody = hash('nobody has this password', cost)

let working = 0
const waiting: (() => void)[] = []

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working >= atOnce) {
    if (waiting.length >= queueLength) refuse('account.busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else working++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working--
  }
}
