import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { grantRole } from '#app/domain/account/granting.ts'
import { system } from '#app/domain/access.ts'
import { lend, readmit, release, relocate, sendOnLeave, takeBackAbsence, takeBackPosting } from '#app/domain/coverage/moving.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { absencesOf, postingsOf } from '#app/domain/person/career.ts'
import { endBeside, type Move, postBeside } from '#app/domain/person/moving.ts'
import { grantsOf, personById, postingOf } from '#app/domain/person/register.ts'
import { Forbidden, Invalid, Missing, Refused } from '#app/domain/problem.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { db } from '#db'
import { history } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { expectTallies } from '#tests/tallies.ts'

const decision = { number: '128/QĐ-SNV', issuer: 'Sở Nội vụ tỉnh Lạng Sơn', issuedOn: '2026-11-16', title: 'Điều động công chức' }
let count = 0

async function somebodyAt(agency: string, from = '2026-01-01'): Promise<string> {
  const staffCode = `DOI${++count}`
  const agencyId = await idOf(agency)
  return enter(system, { fullName: 'Lương Thị Dời', staffCode, type: 'congChuc' }, { agencyId, position: 'Chuyên viên', from })
}

async function to(agency: string, from: Day, given: Partial<Move> = {}): Promise<Move> {
  return { agencyId: await idOf(agency), position: 'Phó Trưởng phòng', from, ...given }
}

async function faultOf(work: Promise<unknown>): Promise<string | undefined> {
  const problem = await work.then(() => null).catch((thrown: unknown) => thrown)
  if (problem instanceof Refused) return problem.code
  return problem instanceof Invalid ? Object.values(problem.fields)[0]?.code : undefined
}

describe('A transfer', () => {
  test('takes no role from whom one may not reach', async () => {
    const id = await somebodyAt('xa-that-khe')
    const [officer, agencyId] = [await actor('nhansu'), await idOf('xa-that-khe')]
    await grantRole(await actor('quantri'), id, { role: 'administrator', agencyId, from: today(), until: null, reason: null })
    expect(await faultOf(relocate(officer, id, await to('xa-chi-lang', today())))).toBe('account.beyondReach')
    expect(await personById(id)).toMatchObject({ posting: { agencyName: 'Xã Thất Khê' }, grants: [{ role: 'administrator', agencyId }] })
    await relocate(await actor('quantri'), id, await to('xa-chi-lang', today()))
    expect((await personById(id))?.grants).toEqual([])
  })

  test('ends one main posting the day the next begins, citing its decision', async () => {
    const id = await somebodyAt('xa-that-khe')
    await relocate(await actor('nhansu'), id, await to('xa-chi-lang', '2026-11-23', { decision, unit: 'Phòng Kinh tế', leading: true }))
    const [now, before] = await postingsOf(id)
    expect(now).toMatchObject({ agencyName: 'Xã Chi Lăng', from: '2026-11-23', until: null, leading: true, decision })
    expect(before).toMatchObject({ agencyName: 'Xã Thất Khê', until: '2026-11-23', decision: null })
    const [line] = await db
      .select()
      .from(history)
      .where(and(eq(history.personId, id), eq(history.verb, 'person.transferred')))
    expect(line).toMatchObject({ agencyId: await idOf('xa-chi-lang'), detail: { from: '2026-11-23', number: '128/QĐ-SNV' } })
  })

  test('takes effect by itself on its day, and coverage follows it', async () => {
    const id = await somebodyAt('xa-that-khe')
    await relocate(await actor('nhansu'), id, await to('xa-chi-lang', '2026-12-01'))
    expect((await postingOf(id))?.agencyName).toBe('Xã Thất Khê')
    expect((await postingOf(id, '2026-12-01'))?.agencyName).toBe('Xã Chi Lăng')
    await relocate(await actor('quantri'), await somebodyAt('so-noi-vu'), await to('so-y-te', today()))
    for (const requirement of await openRequirements()) await expectTallies(requirement)
  })

  test('is for officers of the agency somebody is in; the receiver may be any, and they are out of reach from then on', async () => {
    const id = await somebodyAt('xa-that-khe')
    await expect(relocate(await actor('nhansu2'), id, await to('phuong-ky-lua', today()))).rejects.toThrow(Missing)
    await expect(relocate(await actor('lanhdao'), id, await to('phuong-ky-lua', today()))).rejects.toThrow(Forbidden)
    await relocate(await actor('nhansu'), id, await to('phuong-ky-lua', today()))
    await expect(relocate(await actor('nhansu'), id, await to('xa-that-khe', today()))).rejects.toThrow(Missing)
  })

  test('is refused before one that is entered already, into an agency that is not open, and for who has gone', async () => {
    const id = await somebodyAt('xa-that-khe')
    await relocate(system, id, await to('xa-chi-lang', '2026-12-01'))
    expect(await faultOf(relocate(system, id, await to('so-y-te', '2026-11-25')))).toBe('posting.laterOne')
    expect(await faultOf(relocate(system, id, await to('so-y-te', '2026-12-01')))).toBe('posting.laterOne')
    const old = { agencyId: await idOf('xa-chi-minh-06013-2025', '2025-06-30'), position: 'Công chức', from: '2026-12-05' }
    expect(await faultOf(relocate(system, id, old))).toBe('posting.agencyNotOpen')
    await release(system, id, { state: 'left', from: '2026-12-10' })
    expect(await faultOf(relocate(system, id, await to('so-y-te', '2026-12-20')))).toBe('posting.personGone')
  })

  test('ends roles whose scope does not hold the new agency, and keeps the others', async () => {
    const id = await somebodyAt('xa-that-khe')
    const grant = { from: today(), until: null, reason: null }
    await grantRole(await actor('quantri'), id, { ...grant, role: 'hr', agencyId: await idOf('xa-that-khe') })
    await grantRole(await actor('quantri'), id, { ...grant, role: 'trainer', agencyId: await idOf('tinh-lang-son') })
    await relocate(await actor('nhansu'), id, await to('xa-chi-lang', '2026-12-01'))
    expect((await grantsOf(id)).map(({ role }) => role).sort()).toEqual(['hr', 'trainer'])
    expect((await grantsOf(id, '2026-12-01')).map(({ role }) => role)).toEqual(['trainer'])
  })

  test('entered by mistake is taken back: the posting before goes on, and the mistake stays on record', async () => {
    const id = await somebodyAt('xa-that-khe')
    const before = await postingsOf(id)
    await relocate(system, id, await to('xa-chi-lang', '2026-12-01'))
    const [mistaken] = await postingsOf(id)
    expect(await faultOf(takeBackPosting(system, id, before[0]?.id ?? ''))).toBe('posting.builtOn')
    await takeBackPosting(await actor('nhansu'), id, mistaken?.id ?? '')
    expect(await postingsOf(id)).toEqual(before)
    expect(await faultOf(takeBackPosting(system, id, before[0]?.id ?? ''))).toBe('posting.nothingBefore')
    await relocate(system, id, await to('xa-chi-lang', '2026-12-01'))
    expect((await postingOf(id, '2026-12-01'))?.agencyName).toBe('Xã Chi Lăng')
  })
})

describe('A posting beside the main one', () => {
  test('is held with it, once, and ends by itself or when told', async () => {
    const id = await somebodyAt('xa-that-khe')
    await postBeside(await actor('nhansu'), id, await to('phuong-ky-lua', today(), { until: '2027-01-01' }))
    await postBeside(await actor('nhansu'), id, await to('xa-that-khe', today(), { position: 'Công chức một cửa' }))
    expect(await faultOf(postBeside(system, id, await to('phuong-ky-lua', '2026-12-01')))).toBe('posting.heldAlready')
    expect(await faultOf(postBeside(system, id, await to('phuong-ky-lua', '2025-12-01')))).toBe('posting.noMain')
    const beside = (await postingsOf(id)).find(({ position }) => position === 'Công chức một cửa')
    const end = { postingId: beside?.id ?? '', until: '2026-12-01' }
    expect(await faultOf(endBeside(system, id, { ...end, until: today() }))).toBe('posting.untilBeforeFrom')
    await endBeside(await actor('nhansu'), id, { ...end, decision })
    expect((await postingsOf(id)).map(({ kind, until }) => [kind, until])).toEqual(
      expect.arrayContaining([
        ['main', null],
        ['concurrent', '2027-01-01'],
        ['concurrent', '2026-12-01'],
      ]),
    )
    const main = (await postingsOf(id)).find(({ kind }) => kind === 'main')
    await expect(endBeside(system, id, { postingId: main?.id ?? '', until: '2027-02-01' })).rejects.toThrow(Missing)
  })
})

describe('Being away', () => {
  test('on leave or seconded, the post is kept; one absence at a time', async () => {
    const id = await somebodyAt('xa-that-khe')
    await sendOnLeave(await actor('nhansu'), id, { from: today(), until: '2027-03-01', note: 'Đi học' })
    expect(await faultOf(sendOnLeave(system, id, { from: '2027-02-28', until: null }))).toBe('absence.awayAlready')
    await readmit(await actor('nhansu'), id, { from: '2026-12-15', to: null })
    expect(await absencesOf(id)).toMatchObject([{ state: 'longLeave', from: today(), until: '2026-12-15', note: 'Đi học' }])
    expect(await faultOf(readmit(system, id, { from: '2026-12-15', to: null }))).toBe('absence.notAway')
    for (const requirement of await openRequirements()) await expectTallies(requirement)
  })

  test('seconded within the province is a posting there for as long', async () => {
    const id = await somebodyAt('xa-that-khe')
    const there = { agencyId: await idOf('so-noi-vu'), unit: null, position: 'Chuyên viên' }
    expect(await faultOf(lend(system, id, { to: null, from: today(), until: null }))).toBe('absence.whereTo')
    await lend(await actor('nhansu'), id, { to: there, from: today(), until: '2027-11-23', decision })
    const [beside] = (await postingsOf(id)).filter(({ kind }) => kind === 'concurrent')
    expect(beside).toMatchObject({ agencyName: 'Sở Nội vụ', until: '2027-11-23', decision })
    expect(await faultOf(takeBackPosting(system, id, beside?.id ?? ''))).toBe('posting.ofSecondment')
    await readmit(await actor('nhansu'), id, { from: '2027-01-01', to: null })
    expect((await postingsOf(id)).find(({ kind }) => kind === 'concurrent')?.until).toBe('2027-01-01')
  })

  test('retired: every posting, absence and role ends; the story stays', async () => {
    const id = await somebodyAt('xa-that-khe')
    await grantRole(await actor('quantri'), id, {
      role: 'hr',
      agencyId: await idOf('xa-that-khe'),
      from: today(),
      until: null,
      reason: null,
    })
    await postBeside(system, id, await to('xa-that-khe', today()))
    await sendOnLeave(system, id, { from: '2026-11-25', until: null })
    await release(await actor('nhansu'), id, { state: 'retired', from: '2026-12-01', decision })
    expect(await personById(id, '2026-12-01')).toMatchObject({ posting: null, grants: [] })
    expect((await absencesOf(id)).map(({ state, until }) => [state, until])).toEqual([
      ['retired', null],
      ['longLeave', '2026-12-01'],
    ])
    expect((await postingsOf(id)).every(({ until }) => until === '2026-12-01')).toBe(true)
    const [retirement] = await absencesOf(id)
    await takeBackAbsence(await actor('nhansu'), id, retirement?.id ?? '')
    expect((await postingOf(id, '2026-12-01'))?.agencyName).toBe('Xã Thất Khê')
  })

  test('gone for good, one comes back to a new posting only, and nobody retires whom they may not reach', async () => {
    const id = await somebodyAt('xa-that-khe')
    await release(system, id, { state: 'left', from: today() })
    expect(await faultOf(readmit(system, id, { from: '2026-12-01', to: null }))).toBe('field.required')
    const there = { agencyId: await idOf('xa-chi-lang'), position: 'Chuyên viên' }
    await readmit(await actor('nhansu'), id, { from: '2026-12-01', to: there })
    expect((await postingOf(id, '2026-12-01'))?.agencyName).toBe('Xã Chi Lăng')
    const [left] = await absencesOf(id)
    expect(await faultOf(takeBackAbsence(system, id, left?.id ?? ''))).toBe('absence.builtOn')
    const above = await somebodyAt('xa-that-khe')
    await grantRole(await actor('quantri'), above, {
      role: 'hr',
      agencyId: await idOf('tinh-lang-son'),
      from: today(),
      until: null,
      reason: null,
    })
    expect(await faultOf(release(await actor('nhansu'), above, { state: 'left', from: today() }))).toBe('account.beyondReach')
  })
})
