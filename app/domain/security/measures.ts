/** The measures that a level of information security asks for, and what is to be said of each: never better than it is. */
import type { SettingName, Settings } from '#app/domain/setting/settings.ts'
import { meets } from '#app/domain/setting/settings.ts'
import listed from '#content/security/measures.json'

export const measureGroups = ['entry', 'access', 'application', 'log', 'data', 'operator'] as const
export const levels = [2, 3] as const
export type Level = (typeof levels)[number]
export type FigureName = 'secondFactor' | 'unused' | 'roles' | 'administrators' | 'https' | 'demo' | 'events' | 'syslog' | 'backup'

export type Measure = {
  id: string
  group: (typeof measureGroups)[number]
  level: Level
  vi: string
  en: string
  settings?: SettingName[]
  figure?: FigureName
  /** Where it is seen. */
  page?: string
  /** Tests that prove it. */
  proofs?: string[]
  /** For whoever runs the installation: software cannot do it. */
  left?: true
}
/** `good` is null where there is nothing yet to judge by. */
export type Figure = { good: boolean | null; text: string }
export type MeasureState = 'met' | 'deviates' | 'unknown' | 'operator'

const measures = listed as Measure[]

export function measuresOf(level: Level): Measure[] {
  return measures.filter((measure) => measure.level <= level)
}

export function stateOf(measure: Measure, level: Level, settings: Settings, figures: Record<FigureName, Figure>): MeasureState {
  if (measure.left) return 'operator'
  const figure = measure.figure && figures[measure.figure]
  const isSet = (measure.settings ?? []).every((name) => meets(name, settings[name], `level${level}`))
  if (!isSet || figure?.good === false) return 'deviates'
  return figure?.good === null ? 'unknown' : 'met'
}
