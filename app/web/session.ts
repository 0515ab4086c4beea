/** The cookie and its session. Lucia stands behind this file and nowhere else; only a hash of the token is stored. */
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import { isPasswordOld } from '#app/domain/account/ageing.ts'
import { signOut } from '#app/domain/account/leaving.ts'
import {
  beginSession,
  endOf,
  endSessionsOf,
  idleMinutesOf,
  type Session,
  sessionById,
  type Shown,
  touchSession,
  wantsTouch,
} from '#app/domain/account/sessions.ts'
import type { Grant } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { isAskedOf } from '#app/domain/factor/factors.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { env } from './env.ts'

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: { device: string; shown: Shown; held?: Held }
  }
}

/** What a session was found to be, so that nobody looks for it twice in one request. */
type Held = { session: Session; person: Person; idleMinutes: number }

export type Visitor = {
  person: Person
  sessionId: string
  accountId: string
  /** When they last showed who they are. */
  since: Date
  secondFactor: boolean
  /** Roles that may not be used yet. */
  resting: readonly Grant[]
  /** Why: a second step is asked for and this session was begun without, or the password has become too old. */
  restingFor: 'secondFactor' | 'password' | null
}

const adapter: Adapter = {
  async getSessionAndUser(id) {
    const session = await sessionById(id)
    const person = session && (await personById(session.personId))
    if (!person) return [null, null]
    const { accountId, device } = session
    const held = { session, person, idleMinutes: await idleMinutesOf(person) }
    const attributes = { device, shown: { secondFactor: session.secondFactorAt !== null, since: session.createdAt }, held }
    return [
      { id, userId: accountId, expiresAt: expiryOf(held), attributes },
      { id: accountId, attributes: {} },
    ]
  },
  getUserSessions: async () => [],
  setSession: ({ id, userId, attributes: { device, shown } }) => beginSession({ id, accountId: userId, device, ...shown }),
  updateSessionExpiration: async () => undefined, // ours never slides past its absolute age; `touch` keeps it from idling
  deleteSession: async () => undefined, // an ended row stays: a form posted late must find its owner
  deleteUserSessions: (accountId) => endSessionsOf(accountId),
  deleteExpiredSessions: async () => undefined,
}

const name = env.https ? '__Host-sid' : 'sid'
const ours = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})\\s*(?:;|$)`)
const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(1, 'd'),
  getSessionAttributes: ({ held }) => ({ held }),
  sessionCookie: { name, expires: false, attributes: { secure: env.https, sameSite: 'lax', path: '/' } },
})

/** The writer may be lent to long work: a page does not wait for it to come back. */
const longestTouch = 100

/** Who is asking, or null. Failing to touch the session fails nothing. */
export async function visitorOf(cookieHeader: string | null): Promise<Visitor | null> {
  const id = sessionIdIn(cookieHeader)
  if (!id) return null
  const { session: valid } = await lucia.validateSession(id)
  if (!valid?.held) return null
  const { session, person, idleMinutes } = valid.held
  if (wantsTouch(session, idleMinutes))
    await Promise.race([touchSession(id).catch(() => undefined), pause(longestTouch, undefined, { ref: false })])
  const visitor = { sessionId: id, accountId: session.accountId, since: session.createdAt, secondFactor: session.secondFactorAt !== null }
  const restingFor = await reasonToRest(visitor, person.grants)
  if (!restingFor) return { ...visitor, person, resting: [], restingFor }
  return { ...visitor, person: { ...person, grants: [] }, resting: person.grants, restingFor }
}

async function reasonToRest({ accountId, secondFactor }: Pick<Visitor, 'accountId' | 'secondFactor'>, grants: readonly Grant[]) {
  if (!secondFactor && (await isAskedOf(grants))) return 'secondFactor'
  return (await isPasswordOld(accountId, grants)) ? 'password' : null
}

/** A new session, and the value of Set-Cookie for it. */
export async function enter(
  accountId: string,
  device: string,
  shown: Shown = { secondFactor: false },
): Promise<{ cookie: string; sessionId: string }> {
  const token = randomBytes(32).toString('base64url')
  const { id } = await lucia.createSession(accountId, { device: device.slice(0, 200), shown }, { sessionId: hashOf(token) })
  return { cookie: lucia.createSessionCookie(token).serialize(), sessionId: id }
}

/** Ends the session of this cookie; answers with the value of Set-Cookie. */
export async function leave(cookieHeader: string | null): Promise<string> {
  const id = sessionIdIn(cookieHeader)
  if (id) await signOut(id)
  return lucia.createBlankSessionCookie().serialize()
}

/** The row key that a cookie stands for, whether or not the session still holds. Lucia would fail on any cookie that cannot be decoded, be it a neighbour's. */
export function sessionIdIn(cookieHeader: string | null): string | null {
  const [, token] = ours.exec(cookieHeader ?? '') ?? []
  return token ? hashOf(token) : null
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Lucia compares with the machine's clock, we with ours: it is told the time that remains. */
function expiryOf({ session, idleMinutes }: Held): Date {
  return new Date(Date.now() + endOf(session, idleMinutes).getTime() - now().getTime())
}
