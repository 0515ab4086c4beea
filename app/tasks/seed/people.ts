/** The demo's people in the register: the named cast, and about 150 colleagues made from names and posts of the region. */
import { eq, inArray } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { grantRole } from '#app/domain/account/granting.ts'
import { suspend } from '#app/domain/account/suspending.ts'
import { nameContact } from '#app/domain/agency/contacts.ts'
import { minutesAfter, now, setClock, startOf, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { post, register } from '#app/domain/person/registering.ts'
import { found } from '#app/domain/problem.ts'
import { contacts } from '#app/tasks/cast/contacts.ts'
import { cast, type CastMember } from '#app/tasks/cast/people.ts'
import { absences, moved, officers, type Somebody, suspended } from '#app/tasks/cast/stories.ts'
import { transaction } from '#db'
import { accounts, grants, personStates } from '#db/schema/index.ts'
import { idOf } from './agencies.ts'
import { firstMorning } from './beginning.ts'
import { type Invented, inventAll } from './inventing.ts'

export type Register = { byName: Record<keyof typeof cast, Person>; invented: Invented[] }

/** All have one password, so it was hashed once. Nothing is said to have happened after `until`. */
export async function seedPeople(passwordHash: string, until: Date): Promise<Register> {
  const moment = minutesAfter(firstMorning, 30)
  const before = setClock(() => (moment < until ? moment : until))
  try {
    const quantri = await enter(system, cast.quantri, passwordHash)
    await firstAdministrator(quantri.id)
    const administrator = await known(quantri.id)
    const rest = Object.values(cast).filter(({ staffCode }) => staffCode !== 'quantri')
    const byName = new Map<string, Person>([['quantri', administrator]])
    for (const member of rest) byName.set(member.staffCode, await enter(administrator, member, passwordHash))
    const invented = await inventAll(administrator, (personId) => activate(personId, passwordHash))
    await giveOffices(administrator, invented)
    for (const { agency, name, phone } of contacts) await nameContact(administrator, await idOf(agency), { name, phone })
    await setAside(invented)
    await suspendOne(found(byName.get('nhansu2')), invented, until)
    await haveChosen([...byName.values()], until)
    return { byName: Object.fromEntries(byName) as Register['byName'], invented }
  } finally {
    setClock(before)
  }
}

function one(invented: Invented[], { agency, place }: Somebody): Invented {
  return found(invented.find((person) => person.agency === agency && person.place === place))
}

async function enter(actor: Person | typeof system, member: CastMember, passwordHash: string): Promise<Person> {
  const { agency, unit, position, grade, job, leading = false, role, ...person } = member
  const id = await register(
    actor,
    { ...person, email: `${person.staffCode}@langson.example` },
    { agencyId: await idOf(agency), unit, position, grade, job, leading, from: '2025-07-01' },
  )
  await activate(id, passwordHash)
  if (role && role.role !== 'administrator')
    await grantRole(actor as Person, id, { role: role.role, agencyId: await idOf(role.agency), from: today(), until: null, reason: null })
  return known(id)
}

async function activate(personId: string, passwordHash: string): Promise<void> {
  await transaction(async (tx) => {
    const account = await openAccount(system, personId)
    await tx.update(accounts).set({ passwordHash, passwordSetAt: now(), activatedAt: now() }).where(eq(accounts.id, account.id))
    await record(await known(personId), 'account.activated', { kind: 'account', id: account.id, personId })
  })
}

/** Those whose names are told chose their password when it was told: no level one tries out in a demo shuts them out. */
async function haveChosen(told: Person[], moment: Date): Promise<void> {
  const ids = told.map(({ id }) => id)
  await transaction((tx) => tx.update(accounts).set({ passwordSetAt: moment }).where(inArray(accounts.personId, ids)))
}

/** As `install` does for a real one. */
async function firstAdministrator(personId: string): Promise<void> {
  const agencyId = await idOf('tinh-lang-son')
  await transaction((tx) => tx.insert(grants).values({ personId, role: 'administrator', agencyId, from: today(), grantedAt: now() }))
  await record(system, 'installation.administered', { kind: 'installation', id: agencyId, personId })
}

async function giveOffices(administrator: Person, invented: Invented[]): Promise<void> {
  for (const officer of officers)
    await grantRole(administrator, one(invented, officer).id, {
      role: 'hr',
      agencyId: await idOf(officer.agency),
      from: today(),
      until: officer.until,
      reason: null,
    })
}

/** Long leave, secondment, retirement: reports count these apart. */
async function setAside(invented: Invented[]): Promise<void> {
  const rows = absences.map(({ state, from, until = null, note, ...who }) => ({
    personId: one(invented, who).id,
    state,
    from,
    until,
    note,
  }))
  await transaction((tx) => tx.insert(personStates).values(rows))
  await post(system, one(invented, moved).id, {
    agencyId: await idOf(moved.to),
    unit: 'Trung tâm Phục vụ hành chính công',
    position: 'Chuyên viên',
    grade: '01.003',
    job: 'Tiếp nhận hồ sơ và trả kết quả',
    from: moved.on,
  })
}

async function suspendOne(officer: Person, invented: Invented[], until: Date): Promise<void> {
  const at = new Date(startOf(suspended.on).getTime() + 9 * 3_600_000)
  if (at > until) return
  setClock(() => at)
  await suspend(officer, one(invented, suspended).id, suspended.reason)
}

async function known(id: string): Promise<Person> {
  return found(await personById(id))
}
