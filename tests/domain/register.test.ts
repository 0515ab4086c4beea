import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { daysOf } from '#app/domain/completion/days.ts'
import { allEntries, entriesOf, entryById, openRegister, type RegisterFilter } from '#app/domain/completion/register.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { enrol } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { Forbidden, found, Missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { agencies, completions, courses, postings } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'

const page = { number: 1, size: 100 }
const ofToday = (changes: Partial<RegisterFilter> = {}): RegisterFilter => ({
  from: today(),
  until: today(),
  agencyId: null,
  courseSlug: null,
  ...changes,
})

async function countEntries(officer: Actor, filter: RegisterFilter) {
  return (await openRegister(officer, filter)).total
}

async function completed(slug: string) {
  const [learner, course] = [await actor('hocvien'), await aCourse(slug, {})]
  const enrolment = await enrol(learner, course)
  let completion = null
  for (const module of await modulesOf(course.versionId)) completion = await finishModule(learner, enrolment, module)
  return found(completion)
}

describe('The register of completions', () => {
  test('holds who, post, course, version, day and paper number, by period, agency and course', async () => {
    const { id } = await completed('so-a')
    const officer = await actor('nhansu')
    const [entry] = await entriesOf(await openRegister(officer, ofToday({ courseSlug: 'so-a' })), page)
    expect(entry).toMatchObject({
      id,
      completedOn: today(),
      snapshot: { personName: 'Hoàng Thị Mai Lan', position: 'Chuyên viên', courseSlug: 'so-a', versionNumber: 1 },
    })
    expect(entry?.snapshot.agencyPath[0]).toBe('Xã Thất Khê')
    expect(entry?.registerNumber).toMatch(/^\d+\/2026\/GXN-/)
    expect(await countEntries(officer, ofToday({ courseSlug: 'so-a', from: '2026-01-01', until: '2026-11-22' }))).toBe(0)
    expect(await countEntries(officer, ofToday({ courseSlug: 'so-a', agencyId: found(await agencyByKey('xa-that-khe')).id }))).toBe(1)
  })

  test('is of the agency at the time; whoever has the person now may open the entry too', async () => {
    const { id } = await completed('so-b')
    const [learner, there] = [await actor('hocvien'), found(await agencyByKey('phuong-ky-lua')).id]
    await expect(entryById(await actor('nhansu2'), id)).rejects.toThrow(Missing)
    await transaction((tx) => tx.update(postings).set({ agencyId: there }).where(eq(postings.personId, learner.id)))
    expect(await entryById(await actor('nhansu'), id)).toMatchObject({ id })
    expect(await entryById(await actor('nhansu2'), id)).toMatchObject({ id })
    expect(await countEntries(await actor('nhansu2'), ofToday({ courseSlug: 'so-b' }))).toBe(0)
    await transaction((tx) =>
      tx
        .update(postings)
        .set({ agencyId: found(learner.posting).agencyId })
        .where(eq(postings.personId, learner.id)),
    )
  })

  test('of the whole province counts what its agencies count, each by itself', async () => {
    const whole = await openRegister(await actor('quantri'), { ...ofToday(), from: '2020-01-01' })
    const each = await Promise.all(whole.agencies.map((id) => daysOf([id], '2020-01-01', today(), null)))
    const entries = each.flat().reduce((sum, day) => sum + day.entries, 0)
    expect([whole.agencies.length, whole.total, entries]).toEqual([await db.$count(agencies), entries, await db.$count(completions)])
  })

  test('says nothing of another agency', async () => {
    const { id } = await completed('so-c')
    const other = await actor('nhansu2')
    await expect(entryById(other, id)).rejects.toThrow(Missing)
    await expect(openRegister(other, ofToday({ agencyId: found(await agencyByKey('xa-that-khe')).id }))).rejects.toThrow(Missing)
    await expect(openRegister(await actor('hocvien'), ofToday())).rejects.toThrow(Forbidden)
    expect(
      (await entriesOf(await openRegister(other, { ...ofToday(), from: '2026-01-01' }), page)).every(
        ({ snapshot }) => snapshot.agencyPath[0] === 'Phường Kỳ Lừa',
      ),
    ).toBe(true)
  })

  test('is read whole in batches, in one order, each entry once', async () => {
    const register = await openRegister(await actor('lanhdao'), { ...ofToday(), from: '2026-01-01' })
    const ids: string[] = []
    for await (const batch of allEntries(register)) ids.push(...batch.map(({ id }) => id))
    expect(ids).toHaveLength(register.total)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [number, size] of [
      [2, 20],
      [1, 1],
      [3, 7],
    ] as const)
      expect((await entriesOf(register, { number, size })).map(({ id }) => id)).toEqual(ids.slice((number - 1) * size, number * size))
    expect(await entriesOf(register, { number: 1000, size: 20 })).toEqual([])
  })

  test('counts of each day and agency what is there, of every course together and of each', async () => {
    const leader = await actor('lanhdao')
    const all = await db.select().from(completions)
    const [course] = await db
      .select()
      .from(courses)
      .where(eq(courses.id, found(all[0]).courseId))
    const always = { ...ofToday(), from: '2020-01-01' }
    for (const agencyId of new Set(all.flatMap((one) => one.agencyId ?? []))) {
      const own = all.filter((one) => one.agencyId === agencyId)
      const { days } = await openRegister(leader, { ...always, agencyId })
      expect(days.map(({ day, entries }) => [day, entries])).toEqual(countedBy(own.map(({ completedOn }) => completedOn)))
      const ofCourse = own.filter(({ courseId }) => courseId === course?.id)
      expect(await countEntries(leader, { ...always, agencyId, courseSlug: found(course).slug })).toBe(ofCourse.length)
    }
  })
})

/** The latest first. */
function countedBy(days: string[]): [string, number][] {
  return [...new Set(days)]
    .sort()
    .reverse()
    .map((day) => [day, days.filter((one) => one === day).length])
}
