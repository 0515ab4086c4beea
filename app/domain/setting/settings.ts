/** What an installation may decide about its security, within bounds; and what each level of information security asks. */

export type Unit = 'characters' | 'score' | 'times' | 'minutes' | 'hours' | 'days' | 'months' | 'switch'
export type Preset = 'demo' | 'level2' | 'level3'

type Rule = { unit: Unit; least: number; most: number /** 0 stands for "off". */; mayBeOff?: true; safer: 'higher' | 'lower' }

const rules = {
  passwordLength: { unit: 'characters', least: 8, most: 64, safer: 'higher', demo: 12, level2: 14, level3: 14 },
  passwordLengthWithFactor: { unit: 'characters', least: 8, most: 64, safer: 'higher', demo: 12, level2: 8, level3: 8 },
  passwordScore: { unit: 'score', least: 1, most: 4, safer: 'higher', demo: 3, level2: 3, level3: 4 },
  administratorPasswordDays: { unit: 'days', least: 30, most: 365, mayBeOff: true, safer: 'lower', demo: 0, level2: 60, level3: 60 },
  signInTries: { unit: 'times', least: 3, most: 10, safer: 'lower', demo: 5, level2: 5, level3: 5 },
  lockMinutes: { unit: 'minutes', least: 1, most: 1440, safer: 'higher', demo: 15, level2: 15, level3: 30 },
  secondFactor: { unit: 'switch', least: 1, most: 1, mayBeOff: true, safer: 'higher', demo: 0, level2: 1, level3: 1 },
  confirmMinutes: { unit: 'minutes', least: 1, most: 60, mayBeOff: true, safer: 'lower', demo: 0, level2: 10, level3: 10 },
  idleLearner: { unit: 'minutes', least: 5, most: 720, safer: 'lower', demo: 480, level2: 60, level3: 30 },
  idleStaff: { unit: 'minutes', least: 5, most: 120, safer: 'lower', demo: 30, level2: 15, level3: 15 },
  idleAdministrator: { unit: 'minutes', least: 2, most: 120, safer: 'lower', demo: 30, level2: 5, level3: 5 },
  sessionHours: { unit: 'hours', least: 1, most: 24, safer: 'lower', demo: 12, level2: 12, level3: 8 },
  unusedDays: { unit: 'days', least: 30, most: 400, mayBeOff: true, safer: 'lower', demo: 0, level2: 45, level3: 45 },
  logMonths: { unit: 'months', least: 1, most: 120, safer: 'higher', demo: 3, level2: 3, level3: 6 },
} as const satisfies Record<string, Rule & Record<Preset, number>>

export type SettingName = keyof typeof rules
export type Settings = Record<SettingName, number>

export const settingNames = Object.keys(rules).filter(isSetting)

export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(rules, name)
}

export function ruleOf(name: SettingName): Rule {
  return rules[name]
}

export function presetOf(preset: Preset): Settings {
  return Object.fromEntries(settingNames.map((name) => [name, rules[name][preset]])) as Settings
}

export function isWithinBounds(name: SettingName, value: number): boolean {
  const { least, most, mayBeOff }: Rule = rules[name]
  return Number.isInteger(value) && ((value >= least && value <= most) || (mayBeOff === true && value === 0))
}

/** At least as safe as the preset: `off` is the least safe there is. */
export function meets(name: SettingName, value: number, preset: Preset): boolean {
  const { safer, mayBeOff }: Rule = rules[name]
  const wanted = rules[name][preset]
  if (mayBeOff && (value === 0 || wanted === 0)) return wanted === 0
  return safer === 'higher' ? value >= wanted : value <= wanted
}
