import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { hasOldPassword } from '#app/domain/account/ageing.ts'
import { accountEntered } from '#app/domain/account/entering.ts'
import { holds, may } from '#app/domain/access.ts'
import { dayOf, now } from '#app/domain/clock.ts'
import { programmesBegun } from '#app/domain/programme/begun.ts'
import { nextFor } from '#app/domain/requirement/next.ts'
import { obligationsOf } from '#app/domain/requirement/obligations.ts'
import { personById, postingOf } from '#app/domain/person/register.ts'
import { Invalid } from '#app/domain/problem.ts'
import { requestsFor } from '#app/domain/quiz/requesting.ts'
import { staff } from '#app/tasks/cast/staff.ts'
import { moved, newcomer, suspended } from '#app/tasks/cast/stories.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { dataFolder } from '#db/address.ts'
import { db } from '#db'
import {
  attempts,
  certificates,
  completions,
  coverageTallies,
  enrolments,
  grants,
  people,
  personStates,
  postings,
  quizzes,
} from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { decide } from '#tests/settings.ts'
import { stagePassword } from '#tests/stage.ts'

const _demo = { demo: true, demoPassword: stagePassword, origin: 'http://127.0.0.1:3000', folder: dataFolder }

/** The person at a place of an agency's list in `cast/staff.ts`: staff codes run through all lists. */
async function at({ agency, place }: { agency: string; place: number }) {
  const before = staff
    .slice(
      0,
      staff.findIndex((list) => list.agency === agency),
    )
    .reduce((sum, list) => sum + list.people, 0)
  const [person] = await db
    .select()
    .from(people)
    .where(eq(people.staffCode, `LS${1000 + before + place}`))
  if (!person) throw new Error(`nobody at ${agency} ${place}`)
  return person
}

describe('the cast', () => {
  test.each(Object.values(cast))('$staffCode signs in', async ({ staffCode, fullName }) => {
    const account = await accountEntered({ name: staffCode, password: stagePassword }, null)
    expect((await personById(account.personId))?.fullName).toBe(fullName)
  })

  test('has a learner in the agency of its HR officer, and an HR officer elsewhere', async () => {
    const [hocvien, nhansu, nhansu2] = await Promise.all([actor('hocvien'), actor('nhansu'), actor('nhansu2')])
    expect(hocvien.grants).toEqual([])
    expect(nhansu.grants).toEqual([{ role: 'hr', agencyId: hocvien.posting?.agencyId, atTop: false }])
    expect(nhansu2.grants).toEqual([{ role: 'hr', agencyId: await idOf('phuong-ky-lua'), atTop: false }])
  })

  test('has a trainer, a leader and an administrator for the whole province', async () => {
    const province = await idOf('tinh-lang-son')
    expect((await actor('giangvien')).grants).toEqual([{ role: 'trainer', agencyId: province, atTop: true }])
    expect((await actor('lanhdao')).grants).toEqual([{ role: 'leader', agencyId: province, atTop: true }])
    expect((await actor('quantri')).grants).toEqual([{ role: 'administrator', agencyId: province, atTop: true }])
    expect(may(await actor('lanhdao'), 'person.register')).toBe(false)
  })

  test('is some 150 people over more than a dozen agencies, of every type', async () => {
    const rows = await db
      .select({ type: people.type, agencyId: postings.agencyId })
      .from(people)
      .innerJoin(postings, and(eq(postings.personId, people.id), isNull(postings.until)))
    expect(rows.length).toBeGreaterThan(145)
    expect(new Set(rows.map(({ agencyId }) => agencyId)).size).toBeGreaterThan(12)
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach']))
  })

  test('has citizen numbers that agree with birth and sex', async () => {
    const rows = await db.select({ citizenId: people.citizenId, birthDate: people.birthDate, sex: people.sex }).from(people)
    for (const { citizenId, birthDate, sex } of rows) {
      const [, century, year] = /^020([0-3])(\d\d)\d{6}$/.exec(citizenId ?? '') ?? []
      expect(`${Number(century) < 2 ? 19 : 20}${year}`).toBe(birthDate?.slice(0, 4))
      expect(Number(century) % 2 === 1 ? 'female' : 'male').toBe(sex)
    }
  })

  test('worked in predecessor communes until the reform', async () => {
    const [earlier] = await db.select({ personId: postings.personId }).from(postings).where(eq(postings.until, '2025-07-01')).limit(1)
    const then = await postingOf(earlier?.personId ?? '', '2025-06-30')
    const since = await postingOf(earlier?.personId ?? '', '2025-07-01')
    expect(then?.agencyName).toMatch(/^(Xã|Phường|Thị trấn) /)
    expect(since?.agencyId).not.toBe(then?.agencyId)
  })
})

test('those whose names are told can still sign in when a level is tried out', async () => {
  await decide({ unusedDays: 45, administratorPasswordDays: 60 })
  for (const { staffCode } of Object.values(cast)) {
    const { id } = await accountEntered({ name: staffCode, password: stagePassword }, null)
    expect(await hasOldPassword(id)).toBe(false)
  }
})

describe('somebody not simply at work', () => {
  test('is on leave, seconded, retired or gone', async () => {
    const states = await db.select({ state: personStates.state }).from(personStates)
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['longLeave', 'seconded', 'retired', 'left']))
  })

  test('is suspended and cannot sign in', async () => {
    const person = await at(suspended)
    expect((await accountOf(person.id))?.suspension).toMatchObject({ reason: suspended.reason })
    await expect(accountEntered({ name: person.staffCode ?? '', password: stagePassword }, null)).rejects.toThrow(Invalid)
  })

  test('has not activated the account', async () => {
    const person = await at({ agency: 'xa-that-khe', place: 14 })
    expect(await accountOf(person.id)).toMatchObject({ activatedAt: null, suspension: null })
  })

  test('begins in December', async () => {
    const person = await at(newcomer)
    expect(await postingOf(person.id)).toBeNull()
    expect((await postingOf(person.id, newcomer.from))?.agencyName).toBe('Xã Thất Khê')
  })

  test('is HR officer no longer', async () => {
    const [ended] = await db.select({ personId: grants.personId }).from(grants).where(isNotNull(grants.until))
    const person = await personById(ended?.personId ?? '')
    expect(person && holds(person, 'hr')).toBe(false)
  })

  test('moved, and left a completion where it was made', async () => {
    const person = await at(moved)
    expect((await postingOf(person.id))?.agencyId).toBe(await idOf(moved.to))
    const done = await db.select({ agencyId: completions.agencyId }).from(completions).where(eq(completions.personId, person.id))
    expect(done).toEqual([{ agencyId: await idOf(moved.agency) }])
  })
})

describe('the requirement', () => {
  test('asks both courses of all but part-timers, across the province', async () => {
    const [requirement] = await obligationsOf(await actor('hocvien'))
    expect(requirement).toMatchObject({
      title: 'Chỉ thị 14/CT-TTg: kiến thức, kỹ năng số, hạn 31/12/2026',
      from: '2026-04-22',
      deadline: '2026-12-31',
      agencyId: await idOf('tinh-lang-son'),
    })
    expect(requirement?.document).toMatchObject({ number: '14/CT-TTg', issuer: 'Thủ tướng Chính phủ', issuedOn: '2026-04-22' })
    expect(new Set(requirement?.personTypes)).toEqual(new Set(['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong']))
    expect(requirement?.courses.map(({ slug }) => slug)).toEqual(['giai-quyet-thu-tuc-hanh-chinh', 'van-ban-dien-tu'])
  })
})

describe('the months of learning', () => {
  test('leave hocvien in the middle, for a programme: next is lesson 3, nothing completed', async () => {
    const hocvien = await actor('hocvien')
    const begun = await programmesBegun(hocvien)
    expect(begun.map(({ slug, path }) => [slug, path.required.done, path.required.total])).toEqual([['ky-nang-so', 0, 7]])
    const next = await nextFor(hocvien, await obligationsOf(hocvien), begun)
    expect(next).toMatchObject({ kind: 'goOn', course: { slug: 'van-ban-dien-tu' }, number: 3 })
    expect(await db.$count(completions, eq(completions.personId, hocvien.id))).toBe(0)
  })

  test('number papers in the order of their days, without gap', async () => {
    const rows = await db
      .select({ issuerId: certificates.issuerId, sequence: certificates.sequence, issuedAt: certificates.issuedAt })
      .from(certificates)
      .orderBy(asc(certificates.issuerId), asc(certificates.sequence))
    expect(rows.length).toBeGreaterThan(100)
    for (const issuerId of new Set(rows.map((row) => row.issuerId))) {
      const papers = rows.filter((row) => row.issuerId === issuerId)
      expect(papers.map(({ sequence }) => sequence)).toEqual(papers.map((_, place) => place + 1))
      expect(papers.map(({ issuedAt }) => issuedAt.getTime())).toEqual(
        papers.map(({ issuedAt }) => issuedAt.getTime()).sort((one, other) => one - other),
      )
    }
  })

  test('lie between June and 20 November, in working hours and some evenings', async () => {
    const begun = await db.select({ at: enrolments.enrolledAt }).from(enrolments)
    const handedIn = await db.select({ at: attempts.submittedAt }).from(attempts)
    const moments = [...begun, ...handedIn].map(({ at: moment }) => moment ?? now())
    expect(moments.every((moment) => dayOf(moment) >= '2026-06-01' && dayOf(moment) <= '2026-11-20')).toBe(true)
    const hours = moments.map((moment) => new Date(moment.getTime() + 7 * 3_600_000))
    expect(hours.filter((moment) => moment.getUTCHours() < 7 || moment.getUTCHours() > 21)).toEqual([])
    expect(hours.filter((moment) => [0, 6].includes(moment.getUTCDay()))).toEqual([])
    expect(await db.$count(attempts, isNull(attempts.submittedAt))).toBe(0)
  })

  test('bring every staffed agency somewhere between a tenth and nine tenths', async () => {
    for (const { agency } of staff) {
      const tallies = await db
        .select()
        .from(coverageTallies)
        .where(eq(coverageTallies.agencyId, await idOf(agency)))
      for (const tally of tallies) {
        expect(tally.completed / tally.obliged, agency).toBeGreaterThan(0.1)
        expect(tally.completed / tally.obliged, agency).toBeLessThan(0.9)
      }
    }
  })

  test('hold exams failed and then passed, practice, and one request still waiting for nhansu', async () => {
    const sat = await db
      .select({ kind: quizzes.kind, passed: attempts.passed })
      .from(attempts)
      .innerJoin(quizzes, eq(quizzes.id, attempts.quizId))
    const count = (kind: string, passed: boolean) => sat.filter((one) => one.kind === kind && one.passed === passed).length
    expect(count('exam', false)).toBeGreaterThan(20)
    expect(count('exam', true)).toBeGreaterThan(100)
    expect(count('practice', true)).toBeGreaterThan(100)
    expect((await requestsFor(await actor('nhansu'), 1)).requests).toHaveLength(1)
  })

  test('were lived by people who could: nobody suspended, unactivated or not yet there has learnt', async () => {
    for (const who of [suspended, newcomer, { agency: 'xa-that-khe', place: 14 }])
      expect(await db.$count(enrolments, eq(enrolments.personId, (await at(who)).id))).toBe(0)
  })
})
