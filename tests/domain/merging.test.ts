/** Two records made one, and taken back: nothing is lost, nobody is counted twice, and everything is as it was. */
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountNamed, accountOf } from '#app/domain/account/accounts.ts'
import { grantRole } from '#app/domain/account/granting.ts'
import { beginSession, sessionById } from '#app/domain/account/sessions.ts'
import { system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { completionsOf } from '#app/domain/completion/record.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { recountStale } from '#app/domain/coverage/tallying.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { relocate } from '#app/domain/coverage/moving.ts'
import { finishModule, handIn } from '#app/domain/coverage/finishing.ts'
import { sitDown, takeUp } from '#app/domain/coverage/studying.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { quizBySlug } from '#app/domain/quiz/quizzes.ts'
import { papersOf } from '#app/domain/certificate/holding.ts'
import { verificationOf } from '#app/domain/certificate/verifying.ts'
import { answer } from '#tests/answering.ts'
import { aCourse } from '#tests/courses.ts'
import { historyOf } from '#app/domain/history/reading.ts'
import { mergesFor } from '#app/domain/merge/duplicates.ts'
import { merge } from '#app/domain/merge/merging.ts'
import { previewOf } from '#app/domain/merge/previewing.ts'
import { builtOn, undoMerge } from '#app/domain/merge/undoing.ts'
import { mergeFor } from '#app/domain/merge/listing.ts'
import { postingsOf } from '#app/domain/person/career.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { personVisibleTo } from '#app/domain/person/listing.ts'
import { personById } from '#app/domain/person/register.ts'
import { standingFor, stayingFor } from '#app/domain/person/staying.ts'
import { found } from '#app/domain/problem.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { db } from '#db'
import { enrolments, securityEvents } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { aCorrection } from '#tests/routes/access-people.ts'
import { register, terms } from '#tests/merging.ts'
import { expectTallies } from '#tests/tallies.ts'
import { at, later } from '#tests/time.ts'
import { written } from '#tests/lists.ts'

let count = 0
let hour = 8
beforeEach(() => at(`2026-11-24T${String(hour++).padStart(2, '0')}:00`)) // what one test did is before what the next does

async function somebody(given: Partial<Parameters<typeof enter>[1]> = {}, agency = 'xa-that-khe', from = '2026-01-01'): Promise<string> {
  const person = { fullName: 'Mông Thị Gộp', staffCode: `GOP${++count}`, type: 'congChuc' as const, ...given }
  return enter(system, person, { agencyId: await idOf(agency), position: 'Chuyên viên', from })
}

async function completed(personId: string, slug: string): Promise<void> {
  const person = found(await personById(personId))
  const course = await courseBySlug(slug)
  const enrolment = await takeUp(person, course)
  for (const module of await modulesOf(course.versionId)) await finishModule(person, enrolment, module)
  const attempt = await sitDown(person, enrolment, await quizBySlug(course.versionId, 'thi'))
  await answer(person, attempt, 5)
  await handIn(person, attempt.id)
  later({ minutes: 1 }, now())
}

describe('A merge', () => {
  test('is previewed without being done, does exactly that, and is taken back whole', async () => {
    const officer = await actor('quantri')
    await recountStale()
    const staying = await somebody({ email: 'gop.mot@langson.example' }, 'xa-that-khe', '2025-08-01')
    const absorbed = await somebody({ phone: '0988000001', citizenId: '020190777777' }, 'xa-chi-lang', '2026-03-01')
    const before = await register()
    const how = terms(staying, absorbed, { fields: { citizenId: 'other', phone: 'other' }, career: 'other' })
    const preview = await previewOf(officer, how)
    expect(await register()).toEqual(before)
    const { id, told } = await merge(officer, how)
    expect(preview).toEqual({ told })
    expect(told.fields).toEqual(['citizenId', 'phone'])
    expect((await postingsOf(staying)).map(({ agencyName, from, until }) => [agencyName, from, until])).toEqual([
      ['Xã Chi Lăng', '2026-03-01', null],
      ['Xã Thất Khê', '2025-08-01', '2026-03-01'],
    ])
    expect(await postingsOf(absorbed)).toEqual([])
    for (const requirement of await openRequirements()) await expectTallies(requirement)
    later({ minutes: 1 }, now())
    await undoMerge(officer, id)
    expect(await register()).toEqual(before)
  })

  test('leads from the record merged away to the one that stays: by its code, its sign-in names, its history', async () => {
    const officer = await actor('nhansu')
    const [staying, absorbed] = [await somebody(), await somebody({ phone: '0988000002' })]
    const code = found((await personById(absorbed))?.staffCode)
    await merge(officer, terms(staying, absorbed))
    expect(await stayingFor(absorbed)).toBe(staying)
    expect(await standingFor(staying)).toEqual([staying, absorbed])
    expect(await personIdByCode(code)).toBe(staying)
    expect((await accountNamed('0988000002'))?.personId).toBe(staying)
    await expect(personVisibleTo(officer, absorbed)).rejects.toMatchObject({ name: 'Missing' })
    const verbs = (await historyOf(staying)).map(({ verb }) => verb)
    expect(verbs.filter((verb) => verb === 'person.registered')).toHaveLength(2)
    expect(verbs.filter((verb) => verb === 'person.merged')).toHaveLength(1)
    expect((await mergesFor(officer, 1)).rows.map((row) => row.by)).toContain(officer.fullName)
    expect(await db.$count(securityEvents, eq(securityEvents.event, 'account.merged'))).toBeGreaterThan(0)
  })

  test('ends the sessions of the other account, which nobody enters any more', async () => {
    const [staying, absorbed] = [await somebody(), await somebody()]
    const account = found(await accountOf(absorbed))
    await beginSession({ id: `phien-${absorbed}`, accountId: account.id, device: 'may' })
    const { told } = await merge(await actor('nhansu'), terms(staying, absorbed, { names: false }))
    expect(told.account).toMatchObject({ fate: 'shut', sessions: 1 })
    expect(told.account.lost).toEqual(account.names.map(({ name }) => name))
    expect(await sessionById(`phien-${absorbed}`)).toBeNull()
    expect((await accountOf(absorbed))?.suspension).not.toBeNull()
  })

  test('lets a code change places, and either still means the one person in a list', async () => {
    const officer = await actor('nhansu')
    const [staying, absorbed] = [await somebody({ fullName: 'Phan Thị Đổi' }), await somebody({ fullName: 'Phan Thị Đổi' })]
    const [own, theirs] = [found((await personById(staying))?.staffCode), found((await personById(absorbed))?.staffCode)]
    const before = await register()
    const { id } = await merge(officer, terms(staying, absorbed, { fields: { staffCode: 'other' } }))
    expect((await personById(staying))?.staffCode).toBe(theirs)
    expect(await personIdByCode(own)).toBe(staying)
    later({ minutes: 1 }, now())
    await undoMerge(officer, id)
    expect(await register()).toEqual(before)
    await merge(officer, terms(staying, absorbed))
    later({ minutes: 1 }, now())
    const list = await written(officer, [
      ['TT', 'Họ và tên', 'Mã cán bộ', 'Chức vụ'],
      ['1', 'Phan Thị Đổi', theirs, 'Văn thư'],
    ])
    expect(list).toBeTruthy()
    expect((await postingsOf(staying))[0]?.position).toBe('Văn thư')
    expect(await postingsOf(absorbed)).toEqual([])
  })
})

describe('What both have learnt', () => {
  test('is one record; of a course open in both, the one less far is given back, and comes back', async () => {
    const officer = await actor('nhansu')
    const [staying, absorbed] = [await somebody(), await somebody()]
    const course = await courseBySlug('an-toan-thong-tin')
    await takeUp(found(await personById(absorbed)), course)
    later({ minutes: 1 }, now())
    await takeUp(found(await personById(staying)), course)
    const before = await register()
    later({ minutes: 1 }, now())
    const { id, told } = await merge(officer, terms(staying, absorbed))
    expect(told.learning).toMatchObject({ enrolments: 1, closed: [course.title] })
    const rows = await db.select().from(enrolments).where(eq(enrolments.personId, staying)).orderBy(asc(enrolments.enrolledAt))
    expect(rows.map(({ closedFor }) => closedFor)).toEqual([null, 'withdrawal'])
    later({ minutes: 1 }, now())
    await undoMerge(officer, id)
    expect(await register()).toEqual(before)
  })

  test('stays with its papers, word for word, and both entries of one course are kept', async () => {
    const officer = await actor('nhansu')
    const [staying, absorbed] = [await somebody(), await somebody({ fullName: 'Mông Gộp' })]
    await aCourse('khoa-gop')
    for (const id of [staying, absorbed]) await completed(id, 'khoa-gop')
    const [own, theirs] = [await completionsOf({ id: staying }), await completionsOf({ id: absorbed })]
    const papers = await papersOf(theirs.map(({ id }) => id))
    const codes = [...papers.values()].map(({ code }) => code)
    const shown = await verificationOf(codes[0])
    const { told } = await merge(officer, terms(staying, absorbed))
    expect(told.learning).toMatchObject({ completions: 1, papers: [...papers.values()].map(({ registerNumber }) => registerNumber) })
    expect(told.learning.twice).toHaveLength(1)
    expect(await completionsOf({ id: staying })).toEqual([...theirs, ...own])
    expect(await verificationOf(codes[0])).toEqual(shown)
    expect(shown.document.personName).toBe('Mông Gộp')
  })
})

describe('A merge is refused', () => {
  test('where the record merged away holds a role, where it is one’s own, and out of reach', async () => {
    const officer = await actor('nhansu')
    const [staying, absorbed, beyond] = [await somebody(), await somebody(), await somebody({}, 'xa-chi-lang')]
    await expect(merge(officer, terms(officer.id, staying))).rejects.toMatchObject({ code: 'merge.notOneself' })
    await expect(merge(officer, terms(staying, beyond))).rejects.toMatchObject({ name: 'Missing' })
    await grantRole(await actor('quantri'), absorbed, {
      role: 'trainer',
      agencyId: await idOf('xa-that-khe'),
      from: '2026-11-01',
      until: null,
      reason: null,
    })
    await expect(merge(officer, terms(staying, absorbed))).rejects.toMatchObject({ code: 'merge.rolesFirst' })
    expect(await previewOf(officer, terms(staying, absorbed))).toEqual({ obstacle: { code: 'merge.rolesFirst', params: {} } })
    await expect(merge(officer, terms(staying, staying))).rejects.toMatchObject({ name: 'Missing' })
  })

  test('where the other waits for an answer: it would be lost from the queue', async () => {
    const [staying, absorbed] = [await somebody(), await somebody()]
    await aCorrection(found(await personById(absorbed)))
    await expect(merge(await actor('nhansu'), terms(staying, absorbed))).rejects.toMatchObject({ code: 'merge.answerFirst' })
  })

  test('where it would be another than was shown', async () => {
    const [staying, absorbed] = [await somebody(), await somebody()]
    await expect(merge(await actor('nhansu'), terms(staying, absorbed), 'f'.repeat(32))).rejects.toMatchObject({
      code: 'merge.changedMeanwhile',
    })
  })
})

describe('Taking a merge back', () => {
  test('says what would be lost, and is refused', async () => {
    const officer = await actor('quantri')
    const [staying, absorbed] = [await somebody(), await somebody()]
    const { id } = await merge(officer, terms(staying, absorbed))
    later({ minutes: 1 }, now())
    await relocate(officer, staying, { agencyId: await idOf('so-noi-vu'), position: 'Chuyên viên', from: '2026-11-24' })
    expect((await builtOn(await mergeFor(officer, id))).map(({ verb }) => verb)).toEqual(['person.transferred'])
    await expect(undoMerge(officer, id)).rejects.toMatchObject({ code: 'merge.builtOn' })
  })

  test('is refused where who stayed was merged away, until that is taken back', async () => {
    const officer = await actor('quantri')
    const [one, two, three] = [await somebody(), await somebody(), await somebody()]
    const first = await merge(officer, terms(two, one))
    later({ minutes: 1 }, now())
    const second = await merge(officer, terms(three, two))
    expect(await stayingFor(one)).toBe(three)
    later({ minutes: 1 }, now())
    await expect(undoMerge(officer, first.id)).rejects.toMatchObject({ code: 'merge.builtOn' })
    await expect(undoMerge(await actor('nhansu2'), second.id)).rejects.toMatchObject({ name: 'Missing' })
    await undoMerge(officer, second.id)
    await expect(undoMerge(officer, second.id)).rejects.toMatchObject({ code: 'merge.undoneAlready' })
  })
})
