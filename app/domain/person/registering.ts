/** Entering somebody in the register: the person, where they are posted, the account with the names they sign in with. */
import { and, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm'
import { type Actor, demand, scopeOf, system } from '#app/domain/access.ts'
import { signInName } from '#app/domain/account/accounts.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { fold, sortKeyOf, tidy } from '#app/domain/folding.ts'
import { record } from '#app/domain/history/recording.ts'
import { type Fault, Invalid, invalid, missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { people, type PersonType, postings, type Sex, signInNames } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

export type Registration = {
  fullName: string
  staffCode: string | null
  type: PersonType
  sex?: Sex | null
  birthDate?: Day | null
  citizenId?: string | null
  email?: string | null
  phone?: string | null
}
export type NewPosting = {
  agencyId: string
  unit?: string | null
  position: string
  title?: string | null
  grade?: string | null
  job?: string | null
  leading?: boolean
  from: Day
  until?: Day | null
}

/** Answers the id. Officers register people within their own scope. */
export async function register(actor: Actor, registration: Registration, posting: NewPosting): Promise<string> {
  demand(actor, 'person.register')
  const person = written(registration)
  checkShapes(person)
  return transaction(async (tx) => {
    await checkNames(person)
    const [made] = await tx
      .insert(people)
      .values({ ...person, createdAt: now() })
      .returning({ id: people.id })
    if (!made) throw new Error('a person was not stored')
    await post(actor, made.id, posting)
    await openAccount(actor, made.id)
    await record(actor, 'person.registered', { kind: 'person', id: made.id, personId: made.id, agencyId: posting.agencyId })
    return made.id
  })
}

/** A main posting beside the others: one at a time, so that nobody is counted twice. */
export async function post(actor: Actor, personId: string, posting: NewPosting): Promise<void> {
  demand(actor, 'person.register')
  const { agencyId, from, until = null, leading = false } = posting
  if (actor !== system && !(await isWithinScope(actor, agencyId, from))) missing()
  if (!(await agencyOn(from, agencyId))) invalid('from', 'posting.agencyNotOpen')
  if (until !== null && until <= from) invalid('until', 'posting.untilBeforeFrom')
  await transaction(async (tx) => {
    const own = and(eq(postings.personId, personId), eq(postings.kind, 'main'))
    const meeting = and(or(isNull(postings.until), gt(postings.until, from)), until === null ? undefined : lt(postings.from, until))
    if ((await db.$count(postings, and(own, meeting))) > 0) invalid('from', 'posting.overlapping')
    await tx
      .insert(postings)
      .values({ unit: null, title: null, grade: null, job: null, ...posting, until, leading, personId, kind: 'main' })
    await record(actor, 'person.posted', { kind: 'person', id: personId, personId, agencyId })
  })
}

/** Today's agencies, and for what was before, those of then. */
async function isWithinScope(actor: Actor, agencyId: string, from: Day): Promise<boolean> {
  const scope = scopeOf(actor, 'person.register')
  return (await subtreeIds(scope, today())).includes(agencyId) || (await subtreeIds(scope, from)).includes(agencyId)
}

type Written = ReturnType<typeof written>

/** As it is stored: the name also as ordered and as searched, by any part, by staff code, by phone. */
function written({ type, sex = null, birthDate = null, citizenId, ...given }: Registration) {
  const fullName = tidy(given.fullName)
  const staffCode = tidy(given.staffCode ?? '') || null
  const email = tidy(given.email ?? '').toLowerCase() || null
  const phone = signInName(given.phone ?? '') || null
  const folded = fold([fullName, staffCode, phone].filter(Boolean).join(' '))
  return { fullName, sortKey: sortKeyOf(fullName), folded, type, sex, birthDate, citizenId: citizenId || null, staffCode, email, phone }
}

function checkShapes({ staffCode, email, phone, citizenId }: Written) {
  const faults: Record<string, Fault> = {}
  if (staffCode && !/^[\p{L}\p{N}][\p{L}\p{N}._/-]{1,39}$/u.test(staffCode)) faults['staffCode'] = { code: 'person.staffCodeShape' }
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) faults['email'] = { code: 'person.emailShape' }
  if (phone && !/^0\d{9,10}$/.test(phone)) faults['phone'] = { code: 'person.phoneShape' }
  if (citizenId && !/^\d{12}$/.test(citizenId)) faults['citizenId'] = { code: 'person.citizenIdShape' }
  if (Object.keys(faults).length > 0) throw new Invalid(faults)
}

const taken = { staffCode: 'person.staffCodeTaken', email: 'person.emailTaken', phone: 'person.phoneTaken' } as const

/** What somebody signs in with is theirs alone. */
async function checkNames(person: Written) {
  const names = (['staffCode', 'email', 'phone'] as const).flatMap((field) =>
    person[field] ? [{ field, name: signInName(person[field]) }] : [],
  )
  if (names.length === 0) return
  const held = await db
    .select({ name: signInNames.name })
    .from(signInNames)
    .where(
      inArray(
        signInNames.name,
        names.map(({ name }) => name),
      ),
    )
  const clashes = names.filter(({ name }) => held.some((one) => one.name === name))
  if (clashes.length > 0) throw new Invalid(Object.fromEntries(clashes.map(({ field }) => [field, { code: taken[field] }])))
}
