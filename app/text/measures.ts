/** The value of a setting, as a reader says it: "15 phút", "không áp dụng". */
import type { Unit } from '#app/domain/setting/settings.ts'
import { t } from './words.ts'

export function measured(unit: Unit, value: number): string {
  if (unit === 'switch') return t(value === 0 ? 'setting.off' : 'setting.on')
  return value === 0 ? t('setting.off') : t(`setting.units.${unit}`, { count: value })
}

/** How long an answer may take: "10 ngày, kết thúc vào ngày làm việc". */
export function limitInWords({ days, counted }: { days: number; counted: 'days' | 'workingDays' }): string {
  return counted === 'days' ? t('limit.inDays', { count: days }) : t('limit.inWorkingDays', { count: days })
}
