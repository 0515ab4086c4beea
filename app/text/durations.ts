/** How long something takes, as people say it: minutes up to an hour and a half, then hours. */
import { t } from './words.ts'

const mostMinutes = 90

export function durationOf(minutes: number): string {
  if (minutes <= mostMinutes) return t('course.minutes', { minutes })
  const rounded = Math.round(minutes / 5) * 5
  const [hours, rest] = [Math.floor(rounded / 60), rounded % 60]
  return rest === 0 ? t('course.hours', { hours }) : t('course.hoursMinutes', { hours, minutes: rest })
}
