import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Figure, type FigureName, levels, measuresOf, stateOf } from '#app/domain/security/measures.ts'
import { changeSetting } from '#app/domain/setting/changing.ts'
import { forgetSettings } from '#app/domain/setting/holding.ts'
import { isSetting, presetOf } from '#app/domain/setting/settings.ts'
import { actor, cast } from '#tests/cast.ts'
import { allRoutes, visit, withServer } from '#tests/visit.ts'

withServer()

const all = measuresOf(3)

describe('The list of measures', () => {
  test('names tests, settings and pages that are there', () => {
    const addresses = allRoutes().map(({ path }) => path)
    expect(all.flatMap(({ proofs = [] }) => proofs).filter((proof) => !existsSync(proof))).toEqual([])
    expect(all.flatMap(({ settings = [] }) => settings).filter((name) => !isSetting(name))).toEqual([])
    expect(all.flatMap(({ page }) => page ?? []).filter((page) => !addresses.includes(page))).toEqual([])
  })

  test('shows something for each that software can do, nothing for what it cannot', () => {
    const shown = (measure: (typeof all)[number]) =>
      [...(measure.settings ?? []), ...(measure.proofs ?? []), measure.figure, measure.page].some(Boolean)
    expect(all.filter((measure) => shown(measure) === (measure.left === true)).map(({ id }) => id)).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
})

describe('A measure is never said to be met', () => {
  const good = new Proxy({} as Record<FigureName, Figure>, { get: () => ({ good: true, text: '' }) })

  test.each(levels)('at level %i where one of its settings falls short', (level) => {
    const preset = presetOf(`level${level}`)
    const set = measuresOf(level).filter(({ settings = [] }) => settings.length > 0)
    for (const measure of set) {
      expect(stateOf(measure, level, preset, good), measure.id).toBe('met')
      expect(
        stateOf(
          measure,
          level,
          { ...preset, ...presetOf('demo'), passwordScore: 1, sessionHours: 24, signInTries: 10, logMonths: 1 },
          good,
        ),
        measure.id,
      ).toBe('deviates')
    }
  })

  test('where its figure speaks against it, or there is none', () => {
    const figured = all.filter(({ figure }) => figure)
    for (const measure of figured) {
      const figures = (value: boolean | null) => new Proxy({} as Record<FigureName, Figure>, { get: () => ({ good: value, text: '' }) })
      expect(stateOf(measure, 3, presetOf('level3'), figures(false))).toBe('deviates')
      expect(stateOf(measure, 3, presetOf('level3'), figures(null))).toBe('unknown')
    }
  })
})

test('the page of a demo says what falls short, and shows a setting as it is now', async () => {
  const before = await page('?level=2')
  expect(before).toContain('Đang chạy bản minh họa')
  expect(before).toContain('Chưa dùng https')
  expect(before).toMatch(/<option[^>]*>Cấp độ 2<\/option>/)
  expect(before).not.toContain('giám sát tập trung')
  expect(await page('?level=3')).toContain('giám sát tập trung')
  await changeSetting(await actor('quantri'), 'logMonths', 17)
  forgetSettings()
  expect(await page('?level=2')).toContain('17 tháng')
})

async function page(query: string): Promise<string> {
  return (await visit(`/admin/security${query}`, { as: cast.quantri })).text()
}
