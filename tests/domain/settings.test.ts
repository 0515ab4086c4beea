import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { idleMinutesOf } from '#app/domain/account/sessions.ts'
import { takeTry, tallyKey } from '#app/domain/account/tallying.ts'
import { passwordRule } from '#app/domain/account/weakness.ts'
import { system } from '#app/domain/access.ts'
import { Forbidden, Invalid } from '#app/domain/problem.ts'
import { adoptPreset, changeSetting, settleSettings } from '#app/domain/setting/changing.ts'
import { changesOf, forgetSettings, presentSettings } from '#app/domain/setting/holding.ts'
import { isWithinBounds, meets, presetOf, ruleOf, settingNames } from '#app/domain/setting/settings.ts'
import { db, transaction } from '#db'
import { history, settings } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { at } from '#tests/time.ts'

describe('Settings', () => {
  test('of a demo are as the demo has them, each decided by the installation', async () => {
    expect(await presentSettings()).toEqual(presetOf('demo'))
    expect((await changesOf('secondFactor')).map(({ value, by }) => [value, by])).toEqual([[0, null]])
  })

  test('change by a new row with who and when; the newest holds, the former stay', async () => {
    const administrator = await actor('quantri')
    at('2026-11-24T09:00')
    await changeSetting(administrator, 'lockMinutes', 20)
    at('2026-11-25T10:30')
    await changeSetting(administrator, 'lockMinutes', 30)
    expect((await presentSettings()).lockMinutes).toBe(30)
    expect((await changesOf('lockMinutes')).map(({ value, by }) => [value, by])).toEqual([
      [30, administrator.fullName],
      [20, administrator.fullName],
      [15, null],
    ])
    const told = await db
      .select()
      .from(history)
      .where(and(eq(history.verb, 'setting.changed'), eq(history.subjectId, 'lockMinutes')))
    expect(told.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      [administrator.id, { name: 'lockMinutes', before: 15, after: 20 }],
      [administrator.id, { name: 'lockMinutes', before: 20, after: 30 }],
    ])
  })

  test('that stay the same leave no row', async () => {
    const rows = await db.$count(settings)
    await changeSetting(await actor('quantri'), 'sessionHours', (await presentSettings()).sessionHours)
    expect(await db.$count(settings)).toBe(rows)
  })

  test.each([
    ['lockMinutes', 0],
    ['lockMinutes', 1441],
    ['lockMinutes', 1.5],
    ['idleAdministrator', 1],
    ['unusedDays', 29],
    ['secondFactor', 2],
    ['passwordLength', 7],
  ] as const)('keep within bounds: %s may not be %s', async (name, value) => {
    const rows = await db.$count(settings)
    await expect(changeSetting(await actor('quantri'), name, value)).rejects.toThrow(Invalid)
    expect(await db.$count(settings)).toBe(rows)
  })

  test('are an administrator’s to change, nobody else’s', async () => {
    for (const name of ['hocvien', 'nhansu', 'giangvien', 'lanhdao'] as const) {
      await expect(changeSetting(await actor(name), 'lockMinutes', 30)).rejects.toThrow(Forbidden)
      await expect(adoptPreset(await actor(name), 'demo')).rejects.toThrow(Forbidden)
    }
  })

  test('of a change that was taken back are not remembered', async () => {
    const before = await presentSettings()
    await expect(
      transaction(async () => {
        await adoptPreset(system, 'level3')
        forgetSettings()
        throw new Error('taken back')
      }),
    ).rejects.toThrow('taken back')
    expect(await presentSettings()).toEqual(before)
  })

  test('new in a version are settled by the next start, those decided stay', async () => {
    await changeSetting(await actor('quantri'), 'idleLearner', 45)
    await transaction((tx) => tx.delete(settings).where(eq(settings.name, 'logMonths')))
    await settleSettings('level3')
    const rows = await db.$count(settings)
    await settleSettings('level3')
    expect(await presentSettings()).toMatchObject({ idleLearner: 45, logMonths: 6 })
    expect(await db.$count(settings)).toBe(rows)
  })
})

describe('A preset', () => {
  test('is within the bounds of every setting, and level 3 is nowhere weaker than level 2', () => {
    for (const name of settingNames) {
      for (const preset of ['demo', 'level2', 'level3'] as const) expect(isWithinBounds(name, presetOf(preset)[name]), name).toBe(true)
      expect(meets(name, presetOf('level3')[name], 'level2'), name).toBe(true)
    }
  })

  test('of level 2 asks what the level asks', () => {
    expect(presetOf('level2')).toMatchObject({
      passwordLength: 14,
      passwordLengthWithFactor: 8,
      signInTries: 5,
      lockMinutes: 15,
      secondFactor: 1,
      confirmMinutes: 10,
      idleStaff: 15,
      idleAdministrator: 5,
      unusedDays: 45,
    })
    expect(ruleOf('idleStaff').safer).toBe('lower')
  })

  test('is met by what is safer, and never by what is off', () => {
    expect(meets('idleStaff', 10, 'level2')).toBe(true)
    expect(meets('idleStaff', 16, 'level2')).toBe(false)
    expect(meets('unusedDays', 0, 'level2')).toBe(false)
    expect(meets('unusedDays', 30, 'level2')).toBe(true)
    expect(meets('passwordLength', 13, 'level2')).toBe(false)
  })

  test('taken as a whole decides how one idles, is locked and chooses a password', async () => {
    const changed = await adoptPreset(await actor('quantri'), 'level2')
    expect(changed).toBeGreaterThan(5)
    expect(await presentSettings()).toEqual(presetOf('level2'))
    const idle = ['hocvien', 'nhansu', 'quantri'] as const
    expect(await Promise.all(idle.map(async (name) => idleMinutesOf(await actor(name))))).toEqual([60, 15, 5])
    expect([await passwordRule(false), await passwordRule(true)]).toEqual([
      { least: 14, score: 3 },
      { least: 8, score: 2 },
    ])
    for (let time = 1; time < 5; time++) expect((await takeTry(tallyKey('x'))).last).toBe(false)
    expect((await takeTry(tallyKey('x'))).last).toBe(true)
    expect(await adoptPreset(await actor('quantri'), 'level2')).toBe(0)
  })
})
