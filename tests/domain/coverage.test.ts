import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, today } from '#app/domain/clock.ts'
import { type CoverageFilter, coverageOf } from '#app/domain/coverage/covering.ts'
import { close, impose, reopen } from '#app/domain/coverage/imposing.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { type Asked, behind, countsBehind, everybodyBehind, type Group, groups, peopleBehind } from '#app/domain/coverage/standing.ts'
import { recountStale } from '#app/domain/coverage/tallying.ts'
import { enrol } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { Forbidden, found, Missing } from '#app/domain/problem.ts'
import { openRequirements, type Requirement, requirementById } from '#app/domain/requirement/requiring.ts'
import { transaction } from '#db'
import { coverageTallies, personStates } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { aCrowd, standsAs } from '#tests/crowd.ts'
import { at } from '#tests/time.ts'

const everything: CoverageFilter = { words: '', kind: null, below: false, sort: 'name', descending: false }
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

describe('Coverage', () => {
  test.each(['mot', 'hai'])('is the people behind it, in every cell (%s)', async (seed) => {
    const courses = [await aCourse(`phu-a-${seed}`, {}), await aCourse(`phu-b-${seed}`, {})]
    const crowd = await aCrowd(seed, courses)
    const requirement = await requiring(
      courses.map(({ id }) => id),
      'ubnd-tinh',
    )
    const admin = await actor('quantri')
    const { rows, total } = await coverageOf(admin, requirement, everything)
    for (const course of courses) {
      const seen = { obliged: 0, done: 0, excluded: 0 }
      for (const row of rows) {
        const lists = await listsOf({ courseId: course.id, agencyId: row.agency.id })
        const cell = row.cells.find(({ courseId }) => courseId === course.id)
        expect([row.agency.key, lists.obliged.length, lists.done.length, lists.excluded.length]).toEqual([
          row.agency.key,
          cell?.obliged,
          cell?.completed,
          cell?.excluded,
        ])
        for (const person of crowd)
          if (person.agencyId === row.agency.id)
            expect([person.about, ...lists.of(person.id)]).toEqual([person.about, ...standsAs(person, course.id)])
        for (const group of ['obliged', 'done', 'excluded'] as const) seen[group] += lists[group].length
      }
      expect(total.find(({ courseId }) => courseId === course.id)).toMatchObject({
        obliged: seen.obliged,
        completed: seen.done,
        excluded: seen.excluded,
      })
    }
    expect(rows.some(({ agency }) => agency.key === 'truong-chinh-tri')).toBe(false)

    async function listsOf(asked: Pick<Asked, 'courseId' | 'agencyId'>) {
      const lists = { obliged: [], done: [], open: [], doing: [], todo: [], excluded: [] } as Record<Group, string[]>
      const shown = await behind(admin, requirement, { ...asked, filter: everything, group: 'obliged' })
      const counts = await countsBehind(shown)
      for (const group of Object.keys(groups) as Group[]) {
        for await (const batch of everybodyBehind({ ...shown, group })) lists[group].push(...batch.map(({ id }) => id))
        expect(lists[group]).toHaveLength(counts[group])
        expect(new Set(lists[group]).size).toBe(counts[group])
      }
      return { ...lists, of: (id: string) => (Object.keys(groups) as Group[]).filter((group) => lists[group].includes(id)) }
    }
  })

  test('follows a completion at once', async () => {
    const course = await aCourse('phu-ngay', {})
    const requirement = await requiring([course.id])
    const before = found(await cellOf(requirement, 'xa-that-khe'))
    const learner = await actor('hocvien')
    const enrolment = await enrol(learner, course)
    for (const module of await modulesOf(course.versionId)) await finishModule(learner, enrolment, module)
    expect(await cellOf(requirement, 'xa-that-khe')).toEqual({ ...before, completed: before.completed + 1 })
    const shown = await behind(await actor('nhansu'), requirement, {
      courseId: course.id,
      agencyId: null,
      filter: everything,
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
    const enrolment = await enrol(learner, course)
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
    await expect(behind(officer, requirement, { courseId: null, agencyId: other, filter: everything, group: 'obliged' })).rejects.toThrow(
      Missing,
    )
    const all = await behind(officer, requirement, { courseId: null, agencyId: null, filter: everything, group: 'obliged' })
    expect(new Set((await peopleBehind(all, { number: 1, size: 500 })).map(({ agencyName }) => agencyName))).toEqual(
      new Set(['Xã Thất Khê']),
    )
  })

  test('narrows by name without marks, by kind, by what is below 100%; the total follows and opens the same people', async () => {
    const [requirement, leader] = [found((await openRequirements())[0]), await actor('lanhdao')]
    const filter: CoverageFilter = { ...everything, words: 'noi vu so', kind: 'department', below: true }
    const { rows, total } = await coverageOf(leader, requirement, filter)
    expect(rows.map(({ agency }) => agency.name)).toEqual(['Sở Nội vụ'])
    const shown = await behind(leader, requirement, { courseId: null, agencyId: null, filter, group: 'done' })
    expect(await peopleBehind(shown, { number: 1, size: 500 })).toHaveLength(found(total[0]).completed)
  })

  test('orders agencies by a share, either way', async () => {
    const [requirement, leader] = [found((await openRequirements())[0]), await actor('lanhdao')]
    const courseId = found(requirement.courses[0]).id
    const sharesBy = async (descending: boolean) => {
      const { rows } = await coverageOf(leader, requirement, { ...everything, sort: courseId, descending })
      return rows
        .map(({ cells }) => found(cells[0]))
        .filter(({ obliged }) => obliged > 0)
        .map(({ completed, obliged }) => completed / obliged)
    }
    const shares = await sharesBy(false)
    expect(shares).toEqual([...shares].sort((one, next) => one - next))
    expect(await sharesBy(true)).toEqual([...shares].reverse())
  })
})
