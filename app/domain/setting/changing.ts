/** Deciding a setting, or all of them as a level asks. Each change is a row and stands in the history. */
import { type Actor, demand, system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid } from '#app/domain/problem.ts'
import { afterCommit, transaction } from '#db'
import { settings } from '#db/schema/index.ts'
import { forgetSettings, lastDecisions } from './holding.ts'
import { isWithinBounds, type Preset, presetOf, ruleOf, type SettingName, settingNames } from './settings.ts'

export async function changeSetting(actor: Actor, name: SettingName, value: number): Promise<void> {
  demand(actor, 'setting.change')
  const { least, most, mayBeOff } = ruleOf(name)
  if (!isWithinBounds(name, value)) invalid('value', mayBeOff ? 'setting.boundsOrOff' : 'setting.bounds', { least, most })
  await transaction(() => decide(actor, { [name]: value }))
}

/** Answers how many changed. */
export async function adoptPreset(actor: Actor, preset: Preset): Promise<number> {
  demand(actor, 'setting.change')
  return transaction(async () => {
    await record(actor, 'setting.adopted', { kind: 'setting', id: preset })
    return decide(actor, presetOf(preset))
  })
}

/** With every start: what has not been decided, as when it is new in this version, is as the preset says. */
export async function settleSettings(preset: Preset): Promise<void> {
  await transaction(async (tx) => {
    const decided = await lastDecisions()
    const open = settingNames.filter((name) => !decided.has(name))
    if (open.length === 0) return
    await tx.insert(settings).values(open.map((name) => ({ name, number: 1, value: presetOf(preset)[name], setAt: now(), setBy: null })))
    await record(system, 'setting.settled', { kind: 'setting', id: preset }, { preset, settings: open.length })
    afterCommit(forgetSettings)
  })
}

async function decide(actor: Actor, wanted: Partial<Record<SettingName, number>>): Promise<number> {
  return transaction(async (tx) => {
    const decided = await lastDecisions()
    const changed = settingNames.flatMap((name) => {
      const value = wanted[name]
      return value === undefined || value === decided.get(name)?.value ? [] : [{ name, value, before: decided.get(name) }]
    })
    for (const { name, value, before } of changed) {
      await tx.insert(settings).values({ name, number: (before?.number ?? 0) + 1, value, setAt: now(), setBy: actor.id })
      await record(actor, 'setting.changed', { kind: 'setting', id: name }, { name, before: before?.value ?? null, after: value })
    }
    afterCommit(forgetSettings)
    return changed.length
  })
}
