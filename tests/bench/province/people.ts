/** Agencies up to the number wanted, and people posted there with accounts; a leader and an administrator among them. */
import { system } from '#app/domain/access.ts'
import { hashPassword } from '#app/domain/account/passwords.ts'
import { openAgency } from '#app/domain/agency/opening.ts'
import { agenciesUnder, pathOf } from '#app/domain/agency/tree.ts'
import { daysAfter, startOf, today } from '#app/domain/clock.ts'
import { nameKeyOf, searchKeyOf, sortKeyOf } from '#app/domain/folding.ts'
import { found } from '#app/domain/problem.ts'
import { chanceOf } from '#app/domain/quiz/drawing.ts'
import { families, given } from '#app/tasks/cast/names.ts'
import { accounts, grants, people, type PersonType, personStates, postings, signInNames } from '#db/schema/index.ts'
import { v7 } from 'uuid'
import type { Store } from './store.ts'

export type Place = { id: string; path: string[] }
export type Civilian = {
  id: string
  accountId: string
  name: string
  type: PersonType
  staffCode: string
  place: Place
  unit: string
  position: string
}

const units = ['Văn phòng', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công', 'Phòng Tổng hợp']
const positions = ['Chuyên viên', 'Chuyên viên chính', 'Văn thư', 'Kế toán viên', 'Phó Trưởng phòng', 'Trưởng phòng']
const types: PersonType[] = ['congChuc', 'congChuc', 'congChuc', 'vienChuc', 'vienChuc', 'canBo', 'nguoiLaoDong']

const placeOf = { leader: 300, administrator: 301 }

/** The real agencies of today, and centres below the departments for what is missing. */
export async function openPlaces(province: string, wanted: number): Promise<Place[]> {
  const real = (await agenciesUnder([province])).filter(({ kind }) => kind !== 'province')
  const departments = real.filter(({ kind }) => kind === 'department')
  for (let number = 1; real.length + number <= wanted; number++) {
    const above = found(departments[number % departments.length])
    await openAgency(system, {
      key: `trung-tam-${number}`,
      name: `Trung tâm ${number} thuộc ${above.name}`,
      kind: 'office',
      parentId: above.id,
    })
  }
  const all = (await agenciesUnder([province])).filter(({ kind }) => kind !== 'province')
  const places: Place[] = []
  for (const { id } of all) places.push({ id, path: (await pathOf(id)).map(({ name }) => name) })
  return places
}

export async function enterPeople(store: Store, places: Place[], wanted: number): Promise<Civilian[]> {
  const chance = chanceOf('the people of the bench')
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(chance() * things.length)] as Thing
  const createdAt = startOf(daysAfter(today(), -20)) // accounts that nobody used for long would be asleep
  const passwordHash = await hashPassword('mat-khau-do-toc-do')
  const from = daysAfter(today(), -700)
  const everybody: Civilian[] = []
  for (let start = 0; start < wanted; start += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, wanted - start) }, (_, index): Civilian => {
      const sex = chance() < 0.5 ? 'male' : 'female'
      const name = `${pick(families)[0]} ${pick(given[sex].middle)} ${pick(given[sex].name)}`
      const staffCode = `CB${String(100_000 + start + index)}`
      const place = found(places[Math.floor(chance() ** 1.4 * places.length)])
      return { id: v7(), accountId: v7(), name, type: pick(types), staffCode, place, unit: pick(units), position: pick(positions) }
    })
    everybody.push(...batch)
    await store.put(
      people,
      batch.map(({ id, name, type, staffCode }) => ({
        id,
        staffCode,
        fullName: name,
        sortKey: sortKeyOf(name),
        folded: searchKeyOf(name, staffCode),
        nameKey: nameKeyOf(name),
        type,
        email: `${staffCode.toLowerCase()}@langson.example`,
        phone: `095${staffCode.slice(2).padStart(7, '0')}`,
        createdAt,
      })),
    )
    await store.put(
      postings,
      batch.map(({ id, place, unit, position }) => ({
        personId: id,
        agencyId: place.id,
        unit,
        position,
        leading: position.endsWith('phòng'),
        kind: 'main' as const,
        from,
      })),
    )
    await store.put(
      accounts,
      batch.map(({ id, accountId }) => ({
        id: accountId,
        personId: id,
        passwordHash,
        passwordSetAt: createdAt,
        activatedAt: createdAt,
        createdAt,
      })),
    )
    await store.put(
      signInNames,
      batch.flatMap(({ accountId, staffCode }) => [
        { name: staffCode.toLowerCase(), accountId, kind: 'code' as const },
        { name: `${staffCode.toLowerCase()}@langson.example`, accountId, kind: 'email' as const },
      ]),
    )
  }
  await setAside(store, everybody)
  return everybody
}

export async function giveRoles(store: Store, everybody: Civilian[], agencyId: string): Promise<void> {
  const dates = { from: daysAfter(today(), -30), grantedAt: startOf(daysAfter(today(), -30)) }
  await store.put(grants, [
    { personId: found(everybody[placeOf.leader]).id, role: 'leader', agencyId, ...dates },
    { personId: found(everybody[placeOf.administrator]).id, role: 'administrator', agencyId, ...dates },
  ])
}

/** One in a hundred is away: counted beside the others. */
async function setAside(store: Store, everybody: Civilian[]): Promise<void> {
  const away = everybody.filter((_, index) => index % 100 === 99)
  await store.put(
    personStates,
    away.map(({ id }, index) => ({
      personId: id,
      state: (['longLeave', 'seconded', 'retired'] as const)[index % 3] ?? 'longLeave',
      from: daysAfter(today(), -60),
    })),
  )
}

const atOnce = 5000
