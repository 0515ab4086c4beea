/** Colleagues who never lived, the same on every machine: name, sex, birth, numbers, post, and where they worked before. */
import type { Day } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import type { Person } from '#app/domain/person/register.ts'
import { type NewPosting, post, register } from '#app/domain/person/registering.ts'
import type { Registration } from '#app/domain/person/writing.ts'
import { found } from '#app/domain/problem.ts'
import { type Chance, chanceOf } from '#app/domain/quiz/drawing.ts'
import { families, given } from '#app/tasks/cast/names.ts'
import { officeMergers } from '#app/tasks/cast/offices.ts'
import { type Post, type Staff, staff } from '#app/tasks/cast/staff.ts'
import { absences, moved, newcomer, notActivated } from '#app/tasks/cast/stories.ts'
import type { Sex } from '#db/schema/index.ts'
import { reorganisation2020 } from '#app/tasks/cast/earlier.ts'
import { idOf } from './agencies.ts'
import { communes, keyOf } from './communes.ts'

/** `place` counts from 1 within the agency. */
export type Invented = { id: string; agency: string; place: number; activated: boolean }

export async function inventAll(actor: Person, activate: (personId: string) => Promise<void>): Promise<Invented[]> {
  const chance = chanceOf('the people of the demo')
  const all: Invented[] = []
  const names = new Set<string>()
  for (const agency of staff) {
    for (let place = 1; place <= agency.people; place++) {
      const person = somebody(
        chance,
        names,
        `LS${1001 + all.length}`,
        postAt(agency, place),
        absences.find((one) => one.agency === agency.agency && one.place === place),
      )
      const id = await register(actor, person, await postingAt(agency, place))
      await postBefore(actor, id, agency, place, Number(person.birthDate?.slice(0, 4)), chance)
      const activated = !notActivated.some((one) => one.agency === agency.agency && one.place === place)
      if (activated) await activate(id)
      all.push({ id, agency: agency.agency, place, activated })
    }
  }
  return all
}

function postAt({ leaders, others }: Staff, place: number): Post {
  return found(leaders[place - 1] ?? others[(place - leaders.length - 1) % others.length])
}

async function postingAt(staff: Staff, place: number): Promise<NewPosting> {
  const { type: _, ...post } = postAt(staff, place)
  const is = (one: { agency: string; place: number }) => one.agency === staff.agency && one.place === place
  const from = is(newcomer) ? newcomer.from : sinceOf(staff.agency)
  return { ...post, agencyId: await idOf(staff.agency), from, until: is(moved) ? moved.on : null }
}

/** Agencies that a reorganisation made could post nobody before it. */
function sinceOf(agency: string): Day {
  if (isCommune(agency)) return '2025-07-01'
  return officeMergers.some(({ to, kind }) => to === agency && kind === 'merge') ? '2025-03-01' : '2022-04-01'
}

const formerPosts = [
  'Công chức Văn phòng - thống kê',
  'Công chức Tư pháp - hộ tịch',
  'Công chức Văn hóa - xã hội',
  'Công chức Tài chính - kế toán',
  'Công chức Địa chính - nông nghiệp - xây dựng và môi trường',
]

/** Most worked before in one of the units from which theirs was made, from their twenties on. */
async function postBefore(actor: Person, personId: string, staff: Staff, place: number, born: number, chance: Chance): Promise<void> {
  const { agency } = staff
  const formers = formerAgencies(agency)
  const stays = chance() < 0.75
  const year = Math.max(2011, born + 23) + Math.floor(chance() * 5)
  const month = two(1 + Math.floor(chance() * 12))
  const former = formers[Math.floor(chance() * formers.length)]
  const position = isCommune(agency) ? pick(formerPosts, chance) : formerPosition(postAt(staff, place))
  const starts = agency === newcomer.agency && place === newcomer.place
  if (!former || !stays || starts || year > 2024) return
  const [, from = ''] = [`${year}-${month}-01`, beganOn(former)].sort()
  await post(actor, personId, { agencyId: await idOf(former, '2025-02-28'), position, from, until: sinceOf(agency) })
}

/** Nobody worked in a commune before there was one. */
function beganOn(key: string): string {
  return reorganisation2020.begun.some((code) => key.endsWith(`-${code}-2025`)) ? reorganisation2020.on : ''
}

function formerPosition({ leading, position }: Post): string {
  return leading ? 'Trưởng phòng' : position
}

function formerAgencies(agency: string): string[] {
  const units = communes.filter(({ newName }) => keyOf(newName) === agency)
  if (units.length > 0) return units.map(({ oldName, oldCode }) => keyOf(oldName, `${oldCode}-2025`))
  return officeMergers.filter(({ to, kind }) => to === agency && kind === 'merge').map(({ from }) => from)
}

function somebody(
  chance: Chance,
  names: Set<string>,
  staffCode: string,
  { type, leading }: Post,
  known: { sex?: Sex; born?: number } = {},
): Registration {
  const drawnSex = chance() < 0.47 ? 'male' : 'female'
  const sex = known.sex ?? drawnSex
  let fullName = nameOf(sex, chance)
  while (names.has(fullName)) fullName = nameOf(sex, chance)
  names.add(fullName)
  const age = chance()
  const year = known.born ?? (leading ? 1970 + Math.floor(age * 16) : 1969 + Math.floor(age * 33))
  const birthDate = `${year}-${two(1 + Math.floor(chance() * 12))}-${two(1 + Math.floor(chance() * 28))}`
  const century = (year < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)
  const citizenId = `020${century}${String(year).slice(2)}${digits(chance, 6)}`
  const phone = chance() < 0.9 ? `095${digits(chance, 7)}` : null // 095 has been nobody's for years
  const [last = '', ...others] = fold(fullName).split(' ').reverse()
  const email =
    chance() < 0.85
      ? `${last}.${others
          .reverse()
          .map((word) => word[0])
          .join('')}.${staffCode.toLowerCase()}@langson.example`
      : null
  return { fullName, staffCode, type, sex, birthDate, citizenId, phone, email }
}

function nameOf(sex: 'male' | 'female', chance: Chance): string {
  const weighted = families.flatMap(([family, weight]) => Array<string>(weight).fill(family))
  const family = pick(weighted, chance)
  const middle = pick(given[sex].middle, chance)
  const name = pick(given[sex].name, chance)
  return `${family} ${middle} ${name}`
}

function isCommune(agency: string): boolean {
  return /^(xa|phuong)-/.test(agency)
}

function pick<Thing>(list: readonly Thing[], chance: Chance): Thing {
  return found(list[Math.floor(chance() * list.length)])
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => Math.floor(chance() * 10)).join('')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
