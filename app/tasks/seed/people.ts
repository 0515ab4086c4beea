/** The demo's people: the named cast and about 150 invented colleagues, the same on every machine. */
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { openAccount } from '#app/domain/account/accounts.ts'
import { type Day, now } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { post, register } from '#app/domain/person/registering.ts'
import { chanceOf } from '#app/domain/quiz/drawing.ts'
import { cast, type CastMember, names, posts, staffing } from '#app/tasks/cast/people.ts'
import { communes, keyOf } from './agencies.ts'
import { transaction } from '#db'
import { accounts, agencyContacts, grants, personStates, type StateOfWork, suspensions } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'

export type Invented = { id: string; staffCode: string; agency: string; willing: number }
type Chance = ReturnType<typeof chanceOf>

/** Answers the invented ones, each with how willing a learner they are (0–1). The password's hash is the same for all. */
export async function seedPeople(passwordHash: string): Promise<Invented[]> {
  return transaction(async () => {
    const ids = new Map<string, string>()
    for (const member of Object.values(cast)) ids.set(member.staffCode, await enter(member, passwordHash))
    for (const member of Object.values<CastMember>(cast)) if (member.role) await give(ids.get(member.staffCode) ?? '', member.role)
    const invented = await invent(passwordHash)
    await nameContacts()
    return invented
  })
}

async function enter(member: CastMember, passwordHash: string): Promise<string> {
  const { staffCode, fullName, sex, type, unit, position, leading = false } = member
  const id = await register(system, { staffCode, fullName, sex, type, email: `${staffCode}@langson.example` }, { agencyId: await idOf(member.agency), unit, position, leading, from: '2025-07-01' })
  await activate(id, passwordHash)
  return id
}

async function invent(passwordHash: string): Promise<Invented[]> {
  const chance = chanceOf('the cast')
  const list: Invented[] = []
  for (const [agency, count] of Object.entries(staffing)) {
    const agencyId = await idOf(agency)
    const diligence = 0.25 + chance() * 0.6
    for (let number = 1; number <= count; number++) {
      const staffCode = `LS${String(1001 + list.length)}`
      const id = await inventOne(chance, staffCode, agency, agencyId, passwordHash)
      list.push({ id, staffCode, agency, willing: Math.min(1, Math.max(0, diligence + (chance() - 0.5) * 0.6)) })
    }
  }
  await setAside(list)
  return list
}

async function inventOne(chance: Chance, staffCode: string, agency: string, agencyId: string, passwordHash: string): Promise<string> {
  const isCommune = /^(xa|phuong)-/.test(agency)
  const sex = chance() < 0.48 ? 'male' : 'female'
  const fullName = [pick(names.families, chance), pick(names[sex].middle, chance), pick(names[sex].given, chance)].join(' ')
  const { type, ...place } = pick(isCommune ? posts.commune : posts.province, chance)
  const year = 1967 + Math.floor(chance() * 34)
  const century = (year < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)
  const birthDate = `${year}-${two(1 + Math.floor(chance() * 12))}-${two(1 + Math.floor(chance() * 28))}`
  const citizenId = `020${century}${String(year).slice(2)}${String(Math.floor(chance() * 1_000_000)).padStart(6, '0')}`
  const phone = `09${String(Math.floor(chance() * 100_000_000)).padStart(8, '0')}`
  const email = chance() < 0.8 ? `${fold(fullName).replaceAll(' ', '')}.${staffCode.toLowerCase()}@langson.example` : null
  const leading = place.position.startsWith('Phó')
  const job = place.position
  const from: Day = '2025-07-01'
  const predecessor = isCommune ? communes.find((edge) => keyOf(edge.newName) === agency && edge.share === 'whole') : undefined
  const id = await register(system, { staffCode, fullName, sex, type, birthDate, citizenId, email, phone }, { agencyId, ...place, job, leading, from })
  if (predecessor && chance() < 0.6) await post(system, id, { agencyId: await idOn(keyOf(predecessor.oldName, `${predecessor.oldCode}-2025`)), unit: null, position: 'Công chức Văn phòng - thống kê', from: '2019-03-01', until: '2025-07-01' })
  if (chance() < 0.93) await activate(id, passwordHash)
  else await openAccount(system, id)
  return id
}

/** Some are away, retired or gone, one is suspended: reports must count them apart. */
async function setAside(list: Invented[]): Promise<void> {
  const states: [index: number, state: StateOfWork, from: Day][] = [[5, 'longLeave', '2026-08-01'], [23, 'longLeave', '2026-10-15'], [41, 'retired', '2026-07-01'], [77, 'left', '2026-09-01'], [88, 'longLeave', '2026-09-10'], [101, 'seconded', '2026-06-01'], [120, 'retired', '2026-11-01']]
  await transaction(async (tx) => {
    for (const [index, state, from] of states) {
      const person = list[index]
      if (person) await tx.insert(personStates).values({ personId: person.id, state, from })
    }
    const suspended = found(list[60])
    const account = await openAccount(system, suspended.id)
    await tx.insert(suspensions).values({ accountId: account.id, reason: 'Đang xác minh việc dùng chung tài khoản', startedAt: now(), startedBy: suspended.id })
    await tx.insert(grants).values({ personId: found(list[2]).id, role: 'hr', agencyId: await idOf('so-noi-vu'), from: '2025-07-01', until: '2026-07-01', grantedAt: now() })
    await tx.insert(grants).values({ personId: found(list[0]).id, role: 'hr', agencyId: await idOf('so-noi-vu'), from: '2026-07-01', grantedAt: now() })
  })
}

async function activate(personId: string, passwordHash: string): Promise<void> {
  const account = await openAccount(system, personId)
  await transaction((tx) => tx.update(accounts).set({ passwordHash, passwordSetAt: now(), activatedAt: now() }).where(eq(accounts.id, account.id)))
}

async function give(personId: string, { role, agency }: NonNullable<CastMember['role']>): Promise<void> {
  const agencyId = await idOf(agency)
  await transaction((tx) => tx.insert(grants).values({ personId, role, agencyId, from: '2025-07-01', grantedAt: now() }))
}

async function nameContacts(): Promise<void> {
  const contacts: [agency: string, name: string, phone: string][] = [
    ['tinh-lang-son', 'Chu Thế Vinh, Sở Khoa học và Công nghệ', '0205 3800 100'],
    ['so-noi-vu', 'Phòng Tổ chức - Hành chính, Sở Nội vụ', '0205 3800 112'],
    ['van-phong-ubnd', 'Phòng Hành chính - Tổ chức', '0205 3800 101'],
    ['xa-that-khe', 'Nông Văn Thành, Phó Chánh Văn phòng', '0205 3800 640'],
    ['phuong-ky-lua', 'Vi Thị Hồng Nhung, Chuyên viên', '0205 3800 187'],
    ['phuong-tam-thanh', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường', '0205 3800 186'],
    ['truong-chinh-tri', 'Phòng Tổ chức, Hành chính, Thông tin, Tư liệu', '0205 3800 150'],
  ]
  await transaction(async (tx) => {
    for (const [agency, name, phone] of contacts) await tx.insert(agencyContacts).values({ agencyId: await idOf(agency), name, phone, from: '2025-07-01' })
  })
}

async function idOf(key: string): Promise<string> {
  return found(await agencyByKey(key)).id
}

async function idOn(key: string): Promise<string> {
  return found(await agencyByKey(key, '2025-06-30')).id
}

function pick<Thing>(list: readonly Thing[], chance: Chance): Thing {
  return found(list[Math.floor(chance() * list.length)])
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
