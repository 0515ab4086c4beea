import { and, eq, isNull } from 'drizzle-orm'
import { describe, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, now, today } from '#app/domain/clock.ts'
import type { Course } from '#app/domain/course/catalogue.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { close, impose } from '#app/domain/coverage/imposing.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { giveBack, openLesson, takeUp } from '#app/domain/coverage/studying.ts'
import { recount, recountStale } from '#app/domain/coverage/tallying.ts'
import { openEnrolment } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { post } from '#app/domain/person/registering.ts'
import { found } from '#app/domain/problem.ts'
import { chanceOf } from '#app/domain/quiz/drawing.ts'
import { requirementById } from '#app/domain/requirement/requiring.ts'
import { transaction } from '#db'
import { personStates, postings } from '#db/schema/index.ts'
import { aCourse } from '#tests/courses.ts'
import { aProgramme } from '#tests/programmes.ts'
import { expectTallies } from '#tests/tallies.ts'
import { at, later } from '#tests/time.ts'

const lessons = {
  '02-bai-hai.md': '---\ntitle: Bài hai\n---\n\n## Mục\n\nNội dung.\n',
  '03-bai-ba.md': '---\ntitle: Bài ba\n---\n\n## Mục\n\nNội dung.\n',
}
const document = { number: '16/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-01-15', title: 'Kế hoạch' }

async function requiring(courses: Course[]) {
  const id = await impose(system, {
    title: 'Yêu cầu thử',
    document,
    agencyId: found(await agencyByKey('tinh-lang-son')).id,
    from: '2026-01-15',
    deadline: '2026-12-31',
    personTypes: ['congChuc', 'vienChuc'],
    courseIds: courses.map(({ id }) => id),
  })
  return requirementById(id)
}

describe('The tally', () => {
  test.each(['mot', 'hai'])('is the list behind it, whatever happens in whatever order (%s)', { timeout: 120_000 }, async (seed) => {
    at('2026-11-23')
    const chance = chanceOf(seed)
    const one = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(chance() * things.length)] as Thing
    const courses = [await aCourse(`theo-a-${seed}`, lessons), await aCourse(`theo-b-${seed}`, lessons)]
    const programme = await aProgramme(
      `theo-ct-${seed}`,
      courses.map(({ slug }) => slug),
      { open: true },
    )
    const requirements = [await requiring(courses), await requiring(courses.slice(0, 1)), await requiring([programme])]
    const agencies = await Promise.all(['so-noi-vu', 'so-y-te', 'xa-chi-lang'].map(async (key) => found(await agencyByKey(key)).id))
    const people = [await newcomer(), await newcomer(), await newcomer()]

    for (let step = 1; step <= 45; step++) {
      const [person, course] = [found(await personById(one(people))), one(courses)]
      await one([
        () => learn(person, course),
        () => learn(person, course),
        () => learn(person, course),
        () => learn(person, course),
        () => giveUp(person, course),
        () => move(person),
        () => goOnLeave(person),
        () => passDays(1 + Math.floor(chance() * 40)),
        async () => void people.push(await newcomer()),
      ])()
      if (step % 3 === 0) for (const requirement of requirements) await expectTallies(requirement)
    }
    for (const requirement of requirements) await close(system, requirement)

    async function newcomer() {
      return enter(
        system,
        { fullName: 'Nông Văn Thử', staffCode: null, type: one(['congChuc', 'vienChuc', 'canBo']) },
        { agencyId: one(agencies), position: 'Chuyên viên', from: today() },
      )
    }

    /** The next thing: takes it up, opens a lesson or finishes one; the last one completes the course. */
    async function learn(person: Person, course: Course) {
      const open = await openEnrolment(person, course.id)
      if (!open) return void (await takeUp(person, course))
      const lesson = one(await modulesOf(course.versionId))
      if (chance() < 0.4) await openLesson(open, lesson)
      else await finishModule(person, open, lesson)
    }

    async function giveUp(person: Person, course: Course) {
      if (await openEnrolment(person, course.id)) await giveBack(person, course)
    }

    async function move(person: Person) {
      const from = person.posting?.agencyId
      if (!from || (await sinceToday(person))) return
      await transaction(async (tx) => {
        await tx
          .update(postings)
          .set({ until: today() })
          .where(and(eq(postings.personId, person.id), isNull(postings.until)))
        const agencyId = one(agencies)
        await post(system, person.id, { agencyId, position: 'Chuyên viên', from: today() })
        await recount([from, agencyId])
      })
    }

    async function goOnLeave(person: Person) {
      await transaction(async (tx) => {
        const until = daysAfter(today(), 1 + Math.floor(chance() * 30))
        await tx.insert(personStates).values({ personId: person.id, state: 'longLeave', from: today(), until })
        if (person.posting) await recount([person.posting.agencyId])
      })
    }
  })

  test('of a day that has passed is not touched, and counted anew by the round', async () => {
    const course = await aCourse('theo-hom-qua', lessons)
    const requirement = await requiring([course])
    const agencyId = found(await agencyByKey('so-tu-phap')).id
    const id = await enter(
      system,
      { fullName: 'Lý Thị Sau', staffCode: null, type: 'congChuc' },
      { agencyId, position: 'Chuyên viên', from: today() },
    )
    later({ days: 1 }, now())
    await takeUp(found(await personById(id)), course)
    await recountStale()
    await expectTallies(requirement)
  })
})

async function sinceToday({ id }: Person): Promise<boolean> {
  return transaction(
    async (tx) =>
      (
        await tx
          .select()
          .from(postings)
          .where(and(eq(postings.personId, id), eq(postings.from, today())))
      ).length > 0,
  )
}

async function passDays(days: number): Promise<void> {
  later({ days }, now())
  await recountStale()
}
