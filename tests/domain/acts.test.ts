import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { findAgency } from '#app/domain/agency/finding.ts'
import { closeFrom } from '#app/domain/agency/changing.ts'
import { agencyByKey, agencyOn } from '#app/domain/agency/tree.ts'
import { entryById } from '#app/domain/completion/register.ts'
import { postedAt } from '#app/domain/person/posted.ts'
import { second as secondAway } from '#app/domain/person/leaving.ts'
import { comeBack } from '#app/domain/person/returning.ts'
import { personVisibleTo } from '#app/domain/person/listing.ts'
import { found, Invalid, Missing, Refused } from '#app/domain/problem.ts'
import { actFor, readAct } from '#app/domain/reorganisation/acts.ts'
import { approve, takeDueActs, withdraw } from '#app/domain/reorganisation/approving.ts'
import { obstaclesTo } from '#app/domain/reorganisation/checking.ts'
import { addStep, draftAct, removeStep } from '#app/domain/reorganisation/drafting.ts'
import { place } from '#app/domain/reorganisation/placing.ts'
import { countWaiting, placesFor, waitingFor } from '#app/domain/reorganisation/waiting.ts'
import { previewOf } from '#app/domain/reorganisation/previewing.ts'
import { recountStale } from '#app/domain/coverage/tallying.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { certificates, completions, issuers, postings, successions } from '#db/schema/index.ts'
import { approved, coverageOn, drafted, openNames, posted, second } from '#tests/acts.ts'
import { actor } from '#tests/cast.ts'
import { expectTallies } from '#tests/tallies.ts'
import { at } from '#tests/time.ts'

const everybody = { fromId: null, words: '' }
const page = { number: 1, size: 500 }
const idOf = async (text: string) => {
  const finding = await findAgency(text)
  return finding.kind === 'one' ? finding.agency.id : expect.fail(`${text}: ${finding.kind}`)
}

beforeEach(() => at('2026-11-25'))

describe('A merger', () => {
  const founded = { name: 'Xã Thất Khê Quốc Khánh', kind: 'commune', under: 'UBND tỉnh', code: '99001' } as const

  test('goes from draft to effect: people, officers and records go along, the past stays', async () => {
    const [before, people] = [await coverageOn('2026-11-24'), await posted('2026-12-01')]
    const papers = await db.select().from(certificates).orderBy(certificates.id)
    const there = await postedAt(await actor('quantri'), await idOf('Xã Thất Khê'), '2026-11-25', page)
    const id = await drafted(
      [
        { kind: 'merge', from: 'Xã Thất Khê', founded },
        { kind: 'merge', from: 'xã quốc khánh', founded },
      ],
      '2026-12-01',
    )

    const [first, other] = await previewOf(await readAct(id))
    expect(first).toMatchObject({ going: there.length, waiting: 0, to: { name: founded.name, isNew: true } })
    expect(first?.roles).toContainEqual({ name: (await actor('nhansu')).fullName, role: 'hr', ends: false })
    expect(other).toMatchObject({ from: { name: 'Xã Quốc Khánh' } })

    await approve(await second(), await readAct(id))
    await takeDueActs()
    expect((await readAct(id)).status).toBe('approved')
    expect(await openNames()).not.toContain(founded.name)

    at('2026-12-01')
    expect(await takeDueActs()).toBe(1)
    expect((await readAct(id)).status).toBe('effective')
    expect(await openNames()).toContain(founded.name)
    expect(await openNames()).not.toContain('Xã Thất Khê')
    expect(await posted('2026-12-01')).toEqual(people)
    expect(await coverageOn('2026-11-24')).toEqual(before)
    expect(await db.select().from(certificates).orderBy(certificates.id)).toEqual(papers)
    const heir = await idOf('99001')
    const officer = await actor('nhansu')
    expect(officer.grants).toEqual([{ role: 'hr', agencyId: heir, atTop: false }])
    const gone = (await postedAt(officer, heir, '2026-12-01', page)).map((one) => one.id)
    expect(gone).toEqual(expect.arrayContaining(there.map((one) => one.id)))
    expect((await personVisibleTo(officer, found(there[0]).id)).id).toBe(found(there[0]).id)
    const [entry] = await db
      .select()
      .from(completions)
      .where(eq(completions.personId, (await actor('hocvien')).id))
    if (entry) expect((await entryById(officer, entry.id)).snapshot).toEqual(entry.snapshot)
    await recountStale()
    for (const requirement of await openRequirements()) await expectTallies(requirement)
    expect((await findAgency('Xã Thất Khê')).kind).toBe('one')
  })
})

describe('An act', () => {
  const rename = (from: string, name: string) => ({ kind: 'rename', from, name }) as const

  test('is approved by somebody else than who drafted it, and then stands', async () => {
    const id = await drafted([rename('Sở Y tế', 'Sở Y tế và Dân số')], '2026-12-10')
    await expect(approve(await actor('quantri'), await readAct(id))).rejects.toThrow(new Refused('act.secondPerson'))
    await approve(await second(), await readAct(id))
    await expect(approve(await second(), await readAct(id))).rejects.toThrow(new Refused('act.notDraft'))
    const act = await readAct(id)
    await expect(removeStep(await actor('quantri'), act, found(act.steps[0]).id)).rejects.toThrow(new Refused('act.notDraft'))
    await withdraw(await actor('quantri'), act)
    at('2026-12-11')
    expect(await takeDueActs()).toBe(0)
    expect(await idOf('Sở Y tế')).toBe(found(await agencyByKey('so-y-te')).id)
    expect(await openNames()).not.toContain('Sở Y tế và Dân số')
  })

  test('never takes effect on a day that has passed, though its legal day may have', async () => {
    await expect(drafted([], '2026-11-24')).rejects.toThrow(Invalid)
    const id = await drafted([rename('Sở Tư pháp', 'Sở Tư pháp và Pháp chế')], '2026-11-25')
    at('2026-11-27')
    await expect(approve(await second(), await readAct(id))).rejects.toThrow(new Refused('act.dayPassed'))
  })

  test('renames from the day on, and cites its decision', async () => {
    const agencyId = await idOf('Sở Công Thương')
    await approved([rename('Sở Công Thương', 'Sở Công nghiệp và Thương mại')])
    expect((await agencyOn('2026-11-24', agencyId))?.name).toBe('Sở Công Thương')
    expect((await agencyOn('2026-11-25', agencyId))?.name).toBe('Sở Công nghiệp và Thương mại')
    const [row] = await db.select().from(successions).where(eq(successions.fromId, agencyId))
    expect(row).toMatchObject({ kind: 'rename', legalOn: '2026-11-20', operationalOn: '2026-11-25' })
    expect(row?.decisionId).not.toBeNull()
    expect(await idOf('Sở Công Thương')).toBe(agencyId)
  })

  test('is stopped where the agencies are no longer as it took them to be', async () => {
    const id = await approved([rename('Xã Ba Sơn', 'Xã Mẫu Sơn Mới')], '2026-12-05')
    at('2026-12-04')
    await closeFrom('2026-12-04', await idOf('Xã Ba Sơn'))
    at('2026-12-05')
    await takeDueActs()
    expect((await readAct(id)).states.at(-1)).toMatchObject({ status: 'stopped', reason: 'act.notOpen' })
    expect(await takeDueActs()).toBe(0)
  })

  test('says what stands in its way', async () => {
    const codes = async (id: string) => (await obstaclesTo(await readAct(id), '2026-11-25')).map(({ code }) => code)
    expect(await codes(await drafted([]))).toEqual(['act.noSteps'])
    expect(await codes(await drafted([{ kind: 'move', from: 'UBND tỉnh', to: 'Sở Ngoại vụ' }]))).toContain('act.underItself')
    expect(await codes(await drafted([{ kind: 'dissolve', from: 'Tỉnh ủy Lạng Sơn' }]))).toContain('act.childHomeless')
    expect(await codes(await drafted([{ kind: 'divide', from: 'Xã Yên Bình', to: 'Xã Hữu Liên' }]))).toContain('act.dividesInOne')
    const both = [
      { kind: 'absorb', from: 'Xã Yên Bình', to: 'Xã Hữu Liên' },
      { kind: 'dissolve', from: 'Xã Hữu Liên' },
    ] as const
    expect(await codes(await drafted([...both]))).toContain('act.receiverCloses')
    await expect(drafted([{ kind: 'absorb', from: 'Xã Chi Lăng', to: 'Xã Hữu Liên' }])).rejects.toThrow(Invalid)
  })

  test('reaches no further than the scope of who drafts it, and is Missing for others', async () => {
    const [officer, other] = [await actor('nhansu2'), await actor('nhansu')]
    const document = { number: '1', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-11-20', title: 'Quyết định' }
    const id = await draftAct(officer, { title: 'Riêng', document, legalOn: '2026-11-25', operationalOn: '2026-12-01' })
    const step = { kind: 'dissolve', from: 'Xã Hữu Liên', to: null, founded: null, name: null, note: null } as const
    await expect(addStep(officer, await readAct(id), step)).rejects.toThrow(Missing)
    await expect(actFor(other, id)).rejects.toThrow(Missing)
  })
})

describe('Who is left over', () => {
  test('waits to be placed, and is placed one by one or by filter', async () => {
    const admin = await actor('quantri')
    const people = await posted('2026-11-25')
    const past = await coverageOn('2026-11-24')
    const fromId = await idOf('Phường Kỳ Lừa')
    const there = await postedAt(admin, fromId, '2026-11-25', page)
    await approved([
      { kind: 'divide', from: 'Phường Kỳ Lừa', to: 'Phường Đông Kinh' },
      { kind: 'divide', from: 'Phường Kỳ Lừa', to: 'Phường Tam Thanh' },
    ])
    expect(await countWaiting(admin, everybody)).toBe(there.length)
    expect((await placesFor(admin)).flatMap(({ heirs }) => heirs.map(({ name }) => name)).sort()).toEqual([
      'Phường Tam Thanh',
      'Phường Đông Kinh',
    ])
    const others = await drafted([{ kind: 'separate', from: 'Xã Hữu Liên', to: 'Xã Yên Bình' }])
    expect(await placesFor(admin)).toHaveLength(1)
    await withdraw(admin, await readAct(others))
    const [one] = await waitingFor(admin, everybody, page)
    await expect(place(admin, everybody, [found(one).id], await idOf('Xã Hữu Liên'))).rejects.toThrow(Invalid)
    at('2026-11-26')
    expect(await place(admin, everybody, [found(one).id], await idOf('Phường Đông Kinh'))).toBe(1)
    expect(await countWaiting(admin, everybody)).toBe(there.length - 1)
    expect(await place(admin, { fromId, words: '' }, 'all', await idOf('Phường Tam Thanh'))).toBe(there.length - 1)
    expect(await countWaiting(admin, everybody)).toBe(0)
    await expect(place(admin, everybody, 'all', await idOf('Phường Tam Thanh'))).rejects.toThrow(Invalid)
    expect(await posted('2026-11-26')).toEqual(people)
    expect(await coverageOn('2026-11-24')).toEqual(past)
  })
})

test('who is seconded to an agency that another takes over comes back from there, and leaves no posting behind', async () => {
  const [admin, learner] = [await actor('quantri'), await actor('hocvien')]
  const to = { agencyId: await idOf('Sở Tư pháp'), unit: null, position: 'Chuyên viên' }
  await secondAway(admin, learner.id, { to, from: '2026-11-01', until: null })
  await approved([{ kind: 'absorb', from: 'Sở Tư pháp', to: 'Sở Nội vụ' }])
  at('2026-12-02')
  await comeBack(admin, learner.id, { from: '2026-12-01', to: null })
  const held = await db
    .select({ kind: postings.kind })
    .from(postings)
    .where(and(eq(postings.personId, learner.id), holdsOn(postings, '2026-12-01')))
  expect(held).toEqual([{ kind: 'main' }])
})

test('who takes over an issuer goes on with its register of papers', async () => {
  const before = await db
    .select()
    .from(issuers)
    .where(eq(issuers.agencyId, await idOf('Văn phòng UBND tỉnh')))
  const founded = { name: 'Văn phòng Tổng hợp tỉnh', kind: 'office', under: 'UBND tỉnh', code: null } as const
  await approved([{ kind: 'merge', from: 'Văn phòng UBND tỉnh', founded }])
  const [after] = await db
    .select()
    .from(issuers)
    .where(eq(issuers.agencyId, await idOf(founded.name)))
  expect(after).toEqual({ ...found(before[0]), agencyId: await idOf(founded.name) })
})
