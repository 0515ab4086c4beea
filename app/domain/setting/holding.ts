/** The settings as they are now. Asked with every request, so each server remembers them for some seconds. */
import { asc, desc, eq } from 'drizzle-orm'
import { db } from '#db'
import { people, settings } from '#db/schema/index.ts'
import { isSetting, presetOf, type SettingName, type Settings } from './settings.ts'

/** How long a change made on another server may go unseen here. */
const remembered = 3000

let kept: { at: number; values: Promise<Settings> } | null = null

export async function presentSettings(): Promise<Settings> {
  if (!kept || performance.now() - kept.at > remembered) kept = { at: performance.now(), values: storedSettings() }
  const { values } = kept
  try {
    return await values
  } catch (problem) {
    forgetSettings()
    throw problem
  }
}

export function forgetSettings(): void {
  kept = null
}

/** What nobody has decided yet is as level 2 asks. */
async function storedSettings(): Promise<Settings> {
  const decided = await decidedSettings()
  return { ...presetOf('level2'), ...decided }
}

async function decidedSettings(): Promise<Partial<Settings>> {
  const decisions = await lastDecisions()
  return Object.fromEntries([...decisions].filter(([name]) => isSetting(name)).map(([name, { value }]) => [name, value]))
}

/** The decision that holds, by name. */
export async function lastDecisions(): Promise<Map<string, { number: number; value: number }>> {
  const rows = await db
    .select({ name: settings.name, number: settings.number, value: settings.value })
    .from(settings)
    .orderBy(asc(settings.number))
  return new Map(rows.map(({ name, ...decision }) => [name, decision]))
}

const changesShown = 20

/** The newest first, each with who and when. */
export async function changesOf(name: SettingName) {
  return db
    .select({ id: settings.id, value: settings.value, at: settings.setAt, by: people.fullName })
    .from(settings)
    .leftJoin(people, eq(people.id, settings.setBy))
    .where(eq(settings.name, name))
    .orderBy(desc(settings.number))
    .limit(changesShown)
}
