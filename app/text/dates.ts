/** Days and times as Vietnamese offices write them: dd/MM/yyyy, 24 hours, in Việt Nam. */
import { locale } from './words.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const numeric = { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' } as const
const dayFormat = new Intl.DateTimeFormat('vi-VN', numeric)
const timeFormat = new Intl.DateTimeFormat('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** 23/11/2026, from a moment or from `yyyy-mm-dd`; a year alone, as old lists know births, stays one. */
export function dateOf(when: Date | string): string {
  if (typeof when === 'string' && /^\d{4}$/.test(when)) return when
  return dayFormat.format(typeof when === 'string' ? new Date(`${when.slice(0, 10)}T12:00:00+07:00`) : when)
}

/** 09:41 */
export function timeOf(moment: Date): string {
  return timeFormat.format(moment)
}

/** 14:05 ngày 23/11/2026; in English 14:05 on 23/11/2026. */
export function momentOf(moment: Date): string {
  return locale() === 'vi' ? `${timeOf(moment)} ngày ${dateOf(moment)}` : `${timeOf(moment)} on ${dateOf(moment)}`
}

/** The form of Nghị định 30/2020/NĐ-CP: a leading zero only for days below 10 and for months 1 and 2. */
export function officialDate(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  const shownMonth = Number(month) <= 2 ? month : String(Number(month))
  return `ngày ${date} tháng ${shownMonth} năm ${year}`
}

/** For `<time datetime>` . */
export function isoOf(moment: Date): string {
  return moment.toISOString()
}
