import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, today } from '#app/domain/clock.ts'
import { added, type CoverageFilter, coverageOf } from '#app/domain/coverage/covering.ts'
import { close, impose, reopen } from '#app/domain/coverage/imposing.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { type Asked, type Behind, behind, countsBehind } from '#app/domain/coverage/asking.ts'
import { partsOf } from '#app/domain/coverage/parts.ts'
import { type PersonBehind, peopleBehind } from '#app/domain/coverage/standing.ts'
import { takeUp } from '#app/domain/coverage/studying.ts'
import { recountStale, type Tally } from '#app/domain/coverage/tallying.ts'
import { sortKeyOf } from '#app/domain/folding.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { Forbidden, found, Missing } from '#app/domain/problem.ts'
import { openRequirements, type Requirement, requirementById } from '#app/domain/requirement/requiring.ts'
import { transaction } from '#db'
import { coverageTallies, personStates } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { aCrowd, doneSince, standsAs } from '#tests/crowd.ts'
import { listsBehind, tallyOf } from '#tests/tallies.ts'
import { at } from '#tests/time.ts'

const everything: CoverageFilter = { underId: null, words: '', kind: null, below: false, quiet: false, sort: 'name', descending: false }
const asked: Asked = { part: null, agencyId: null, filter: everything, group: 'obliged', after: null, by: null }
const document = { number: '15/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-01-15', title: 'Kế hoạch bồi dưỡng' }

async function requiring(courseIds: string[], agencyKey = 'tinh-lang-son'): Promise<Requirement> {
  const id = await impose(system, {
    title: 'Yêu cầu thử',
    document,
    agencyId: found(await agencyByKey(agencyKey)).id,
    from: '2026-01-15',
    deadline: '2026-12-31',
    personTypes: ['canBo', 'congChuc', 'vienChuc'],
    courseIds,
  })
  return requirementById(id)
}

async function cellOf(requirement: Requirement, agencyKey: string) {
  const { rows } = await coverageOf(await actor('quantri'), requirement, everything)
  return rows.find(({ agency }) => agency.key === agencyKey)?.cells[0]
}

/** Every page but the last is full. */
async function pageByPage(shown: Behind, size: number): Promise<PersonBehind[]> {
  const pages: PersonBehind[][] = []
  do pages.push(await peopleBehind(shown, { number: pages.length + 1, size }))
  while (pages.at(-1)?.length === size)
  return pages.flat()
}

function keyOf({ fullName, id }: PersonBehind): string {
  return `${sortKeyOf(fullName)} ${id}`
}

describe('Coverage', { timeout: 120_000 }, () => {
  test.each(['mot', 'hai'])('is the people behind it, in every cell (%s)', async (seed) => {
    const courses = [await aCourse(`phu-a-${seed}`, {}), await aCourse(`phu-b-${seed}`, {})]
    const crowd = await aCrowd(seed, courses)
    const requirement = await requiring(
      courses.map(({ id }) => id),
      'ubnd-tinh',
    )
    const admin = await actor('quantri')
    const { parts, rows, total } = await coverageOf(admin, requirement, everything)
    expect(parts.map(({ courseIds }) => courseIds.length)).toEqual([2, 1, 1])
    for (const part of parts) {
      const seen: Tally[] = []
      for (const row of rows) {
        const lists = await listsBehind(admin, requirement, { part: part.id, agencyId: row.agency.id })
        const cell = found(row.cells.find((one) => one.part === part.id))
        expect([row.agency.key, lists.tally]).toEqual([row.agency.key, tallyOf(cell)])
        for (const person of crowd)
          if (person.agencyId === row.agency.id)
            expect([person.about, ...lists.of(person.id)]).toEqual([person.about, ...standsAs(person, part.courseIds)])
        seen.push(lists.tally)
      }
      expect(tallyOf(found(total.find((cell) => cell.part === part.id)))).toEqual(added(seen))
    }
    expect(rows.some(({ agency }) => agency.key === 'truong-chinh-tri')).toBe(false)
  })

  test('goes through the whole province by name, a page at a time, and finds whom its agencies have', async () => {
    const courses = [await aCourse('phu-trang-a', {}), await aCourse('phu-trang-b', {})]
    await aCrowd('trang', courses, 90)
    const requirement = await requiring(courses.map(({ id }) => id))
    const admin = await actor('quantri')
    for (const { id: part } of partsOf(requirement))
      for (const group of ['open', 'done', 'idle', 'excluded'] as const) {
        const shown = await behind(admin, requirement, { ...asked, part, group })
        const { question } = shown
        expect(question.agencies.length).toBeGreaterThan(50)
        const ofAgencies: PersonBehind[] = []
        for (let start = 0; start < question.agencies.length; start += 4) {
          const few = { ...shown, question: { ...question, agencies: question.agencies.slice(start, start + 4) } }
          ofAgencies.push(...(await pageByPage(few, 12)))
        }
        const listedPeople = await pageByPage(shown, 20)
        expect([part, group, listedPeople.length]).toEqual([part, group, (await countsBehind(shown)).listed])
        const byId = (one: PersonBehind, other: PersonBehind) => (one.id < other.id ? -1 : 1)
        expect(listedPeople.toSorted(byId)).toEqual(ofAgencies.toSorted(byId))
        expect(listedPeople.map(keyOf)).toEqual(listedPeople.map(keyOf).sort())
      }
  })

  test('says since when each of the done is so, without a gap; what is asked of a span of days are these', async () => {
    const courses = [await aCourse('phu-tu-a', {}), await aCourse('phu-tu-b', {})]
    const crowd = await aCrowd('tu', courses, 150)
    const requirement = await requiring(courses.map(({ id }) => id))
    for (const { id: part, courseIds } of partsOf(requirement)) {
      const done = crowd.filter((person) => standsAs(person, courseIds).includes('done'))
      expect(done.length).toBeGreaterThan(3)
      for (const [after, by] of [
        [-28, null],
        [null, -28],
        [-60, -10],
        [-36, -35],
        [null, null],
      ] as const) {
        const span = { after: after === null ? null : daysAfter(today(), after), by: by === null ? null : daysAfter(today(), by) }
        const shown = await behind(await actor('quantri'), requirement, { ...asked, part, group: 'done', ...span })
        const people = await peopleBehind(shown, { number: 1, size: 1000 })
        expect((await countsBehind(shown)).listed).toBe(people.length)
        const expected = done.filter((person) => {
          const since = doneSince(person, courseIds)
          return (!span.after || since > span.after) && (!span.by || since <= span.by)
        })
        const listed = people.filter(({ id }) => crowd.some((person) => person.id === id))
        expect([part, after, by, ...listed.map(({ id }) => crowd.find((one) => one.id === id)?.about).sort()]).toEqual([
          part,
          after,
          by,
          ...expected.map(({ about }) => about).sort(),
        ])
      }
    }
  })

  test('follows a completion at once', async () => {
    const course = await aCourse('phu-ngay', {})
    const requirement = await requiring([course.id])
    const before = found(await cellOf(requirement, 'xa-that-khe'))
    const learner = await actor('hocvien')
    const enrolment = await takeUp(learner, course)
    for (const module of await modulesOf(course.versionId)) await finishModule(learner, enrolment, module)
    expect(await cellOf(requirement, 'xa-that-khe')).toEqual({ ...before, completed: before.completed + 1 })
    const shown = await behind(await actor('nhansu'), requirement, {
      ...asked,
      group: 'done',
    })
    expect(await peopleBehind(shown, { number: 1, size: 50 })).toMatchObject([
      { fullName: learner.fullName, standing: 'done', completedOn: today() },
    ])
  })

  test('follows somebody new in the register', async () => {
    const requirement = await requiring([(await aCourse('phu-moi', {})).id])
    const before = found(await cellOf(requirement, 'xa-that-khe'))
    await enter(
      await actor('nhansu'),
      { fullName: 'Lý Văn Mới', staffCode: 'LS9001', type: 'congChuc' },
      { agencyId: found(await agencyByKey('xa-that-khe')).id, position: 'Chuyên viên', from: today() },
    )
    expect(await cellOf(requirement, 'xa-that-khe')).toEqual({ ...before, obliged: before.obliged + 1 })
  })

  test('is of the day: who goes on leave tomorrow counts today and is excluded tomorrow', async () => {
    const requirement = await requiring([(await aCourse('phu-ngay-mai', {})).id])
    const before = found(await cellOf(requirement, 'xa-that-khe'))
    const learner = await actor('hocvien')
    await transaction((tx) => tx.insert(personStates).values({ personId: learner.id, state: 'longLeave', from: daysAfter(today(), 1) }))
    expect(await cellOf(requirement, 'xa-that-khe')).toEqual(before)
    at('2026-11-24')
    expect(await cellOf(requirement, 'xa-that-khe')).toEqual({ ...before, obliged: before.obliged - 1, excluded: before.excluded + 1 })
    expect(await recountStale()).toBeGreaterThan(0)
    expect(await cellOf(requirement, 'xa-that-khe')).toEqual({ ...before, obliged: before.obliged - 1, excluded: before.excluded + 1 })
    expect(await recountStale()).toBe(0)
    await transaction((tx) =>
      tx.delete(personStates).where(and(eq(personStates.personId, learner.id), eq(personStates.from, '2026-11-24'))),
    )
  })

  test('counts on the spot what has no tally yet', async () => {
    const [requirement] = await openRequirements()
    const before = await cellOf(found(requirement), 'xa-that-khe')
    await transaction((tx) => tx.delete(coverageTallies))
    expect(await cellOf(found(requirement), 'xa-that-khe')).toEqual(before)
    await recountStale()
    expect(await cellOf(found(requirement), 'xa-that-khe')).toEqual(before)
  })

  test('closed requirements are not counted; opened again they are, as of then', async () => {
    const [admin, learner, course] = [await actor('quantri'), await actor('hocvien'), await aCourse('phu-dong', {})]
    const requirement = await requiring([course.id])
    const before = found(await cellOf(requirement, 'xa-that-khe'))
    await close(admin, requirement)
    const enrolment = await takeUp(learner, course)
    for (const module of await modulesOf(course.versionId)) await finishModule(learner, enrolment, module)
    await reopen(admin, requirement)
    expect(await cellOf(requirement, 'xa-that-khe')).toEqual({ ...before, completed: before.completed + 1 })
  })
})

describe('An officer', () => {
  test('sees the agencies of the scope alone', async () => {
    const [requirement] = await openRequirements()
    const { rows } = await coverageOf(await actor('nhansu'), found(requirement), everything)
    expect(rows.map(({ agency }) => agency.key)).toEqual(['xa-that-khe'])
    await expect(coverageOf(await actor('hocvien'), found(requirement), everything)).rejects.toThrow(Forbidden)
  })

  test("asks for another agency's people and finds nothing there", async () => {
    const [requirement, officer] = [found((await openRequirements())[0]), await actor('nhansu')]
    const other = found(await agencyByKey('phuong-ky-lua')).id
    await expect(behind(officer, requirement, { ...asked, agencyId: other })).rejects.toThrow(Missing)
    const all = await behind(officer, requirement, asked)
    expect(new Set((await peopleBehind(all, { number: 1, size: 500 })).map(({ agencyName }) => agencyName))).toEqual(
      new Set(['Xã Thất Khê']),
    )
  })

  test('narrows by name without marks, by kind, by what is below 100%; the total follows and opens the same people', async () => {
    const [requirement, leader] = [found((await openRequirements())[0]), await actor('lanhdao')]
    const filter: CoverageFilter = { ...everything, words: 'noi vu so', kind: 'department', below: true }
    const { rows, total } = await coverageOf(leader, requirement, filter)
    expect(rows.map(({ agency }) => agency.name)).toEqual(['Sở Nội vụ'])
    const shown = await behind(leader, requirement, { ...asked, filter, group: 'done' })
    expect(await peopleBehind(shown, { number: 1, size: 500 })).toHaveLength(found(total[0]).completed)
  })

  test('orders agencies by a share, either way', async () => {
    const [requirement, leader] = [found((await openRequirements())[0]), await actor('lanhdao')]
    const courseId = found(requirement.courses[0]).id
    const sharesBy = async (descending: boolean) => {
      const { rows } = await coverageOf(leader, requirement, { ...everything, sort: courseId, descending })
      return rows
        .map(({ cells }) => found(cells.find(({ part }) => part === courseId)))
        .filter(({ obliged }) => obliged > 0)
        .map(({ completed, obliged }) => completed / obliged)
    }
    const shares = await sharesBy(false)
    expect(shares).toEqual([...shares].sort((one, next) => one - next))
    expect(await sharesBy(true)).toEqual([...shares].reverse())
  })
})
