/** What happened to some of the demo's people, named by their place in `staff.ts`. */
import type { Sex, StateOfWork } from '#db/schema/index.ts'

/** Somebody in an agency's list, by place from 1. */
export type Somebody = { agency: string; place: number }

/** Who is not simply at work; `sex` and `born` where the reason asks for them. */
export const absences: (Somebody & { state: StateOfWork; from: string; until?: string; note: string; sex?: Sex; born?: number })[] = [
  { agency: 'xa-that-khe', place: 6, state: 'longLeave', from: '2026-08-01', until: '2027-02-01', note: 'Nghỉ chữa bệnh dài ngày' },
  { agency: 'so-noi-vu', place: 8, state: 'seconded', from: '2026-06-15', until: '2027-06-15', note: 'Biệt phái đến Bộ Nội vụ' },
  { agency: 'van-phong-ubnd', place: 9, state: 'longLeave', from: '2026-09-10', note: 'Nghỉ không hưởng lương' },
  { agency: 'so-y-te', place: 1, state: 'retired', from: '2026-11-01', note: 'Nghỉ hưu theo chế độ', sex: 'female', born: 1969 },
  { agency: 'xa-loc-binh', place: 10, state: 'left', from: '2026-09-01', note: 'Thôi việc theo nguyện vọng' },
  {
    agency: 'phuong-ky-lua',
    place: 5,
    state: 'longLeave',
    from: '2026-10-15',
    until: '2027-04-15',
    note: 'Nghỉ thai sản',
    sex: 'female',
    born: 1994,
  },
  { agency: 'xa-huu-lung', place: 1, state: 'retired', from: '2026-07-01', note: 'Nghỉ hưu trước tuổi', sex: 'male', born: 1968 },
]

/** Accounts that nobody has activated yet. */
export const notActivated: Somebody[] = [
  { agency: 'xa-that-khe', place: 14 },
  { agency: 'xa-that-khe', place: 15 },
  { agency: 'xa-chi-lang', place: 9 },
  { agency: 'xa-dinh-lap', place: 7 },
  { agency: 'so-tai-chinh', place: 8 },
  { agency: 'phuong-ky-lua', place: 12 },
  { agency: 'so-y-te', place: 9 },
]

export const suspended: Somebody & { reason: string; on: string } = {
  agency: 'phuong-ky-lua',
  place: 13,
  reason: 'Đang xác minh việc dùng chung tài khoản',
  on: '2026-10-05',
}

/** HR officers beside those known by name; the first one's grant has ended. */
export const officers: (Somebody & { until: string | null })[] = [
  { agency: 'so-noi-vu', place: 3, until: '2026-09-01' },
  { agency: 'so-noi-vu', place: 4, until: null },
]

/** Failed every attempt: one waits for an answer, one was given another and passed. */
export const spent: Record<'waiting' | 'granted', Somebody & { begin: string }> = {
  waiting: { agency: 'xa-that-khe', place: 9, begin: '2026-10-12' },
  granted: { agency: 'so-noi-vu', place: 7, begin: '2026-07-06' },
}

/** Moved in autumn: what was completed before stays with the agency of then. */
export const moved: Somebody & { to: string; on: string; begin: string } = {
  agency: 'so-tu-phap',
  place: 4,
  to: 'phuong-tam-thanh',
  on: '2026-09-15',
  begin: '2026-06-15',
}

/** Registered already, at work only from December. */
export const newcomer = { agency: 'xa-that-khe', place: 16, from: '2026-12-01' }
