import { expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { skillAsked, skillCoverage } from '#app/domain/coverage/skilled.ts'
import { countPeopleBehind, peopleBehind } from '#app/domain/coverage/standing.ts'
import { found, Forbidden, Missing } from '#app/domain/problem.ts'
import { actor, cast } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { finish } from '#tests/programmes.ts'

const everybody = { number: 1, size: 10_000 }

test('whoever completed one of the courses that teach a skill holds it; every number is the list behind it', async () => {
  const officer = await actor('nhansu')
  const courses = [await aCourse('kn-mot', {}), await aCourse('kn-hai', {})]
  const ids = courses.map(({ id }) => id)
  const agency = found(await agencyByKey(cast.hocvien.agency))
  const rowOf = async () => found((await skillCoverage(officer, ids)).rows.find((row) => row.agency.id === agency.id)).tally
  const before = await rowOf()
  expect(before.completed).toBe(0)
  await finish(await actor('hocvien'), found(courses[1]))
  expect(await rowOf()).toMatchObject({ obliged: before.obliged, completed: 1 })
  for (const [group, number] of [
    ['done', 1],
    ['obliged', before.obliged],
    ['open', before.obliged - 1],
  ] as const) {
    const asked = await skillAsked(officer, ids, agency.id, group)
    expect([await countPeopleBehind(asked), (await peopleBehind(asked, everybody)).length]).toEqual([number, number])
  }
})

test('an officer sees the agencies of the own scope, nobody else any', async () => {
  const course = await aCourse('kn-ba', {})
  const others = found(await agencyByKey(cast.nhansu2.agency))
  await expect(skillAsked(await actor('nhansu'), [course.id], others.id, 'obliged')).rejects.toThrow(Missing)
  const seen = (await skillCoverage(await actor('nhansu'), [course.id])).rows.map(({ agency }) => agency.id)
  expect(seen).not.toContain(others.id)
  await expect(skillCoverage(await actor('hocvien'), [course.id])).rejects.toThrow(Forbidden)
})
