/** Somebody takes a course up and gives it back, over and over; what was acknowledged is counted. */
import Database from 'better-sqlite3'
import type { Candidate } from './candidates.ts'
import { asking } from './sitting.ts'

const course = '/courses/an-toan-thong-tin'
const pages = ['/', '/courses', course, '/record', '/account', '/verify', '/help']

export type Writer = {
  /** Writes until told that nothing can be stored. */
  untilRefused: (most: number) => Promise<void>
  /** Writes once, which must be taken. */
  goesOn: () => Promise<void>
  allRead: () => Promise<void>
  statusOf: (page: string) => Promise<number>
  /** What is there, against what was acknowledged. */
  compare: (file: string) => void
}

export function takingUp(origin: string, candidate: Candidate, wrong: Set<string>): Writer {
  const ask = asking(origin, candidate)
  const statusOf = async (page: string) => (await ask('GET', page)).status
  const acknowledged = { enrolments: 0, open: 0 }
  const write = async () => {
    const answer = await ask('POST', `${course}/${acknowledged.open ? 'withdrawal' : 'enrolment'}`)
    if (answer.status === 303) {
      acknowledged.open = 1 - acknowledged.open
      acknowledged.enrolments += acknowledged.open
    } else if (answer.status !== 503 || !answer.body.includes('chưa được lưu')) wrong.add(`writing answered ${answer.status}`)
    return answer.status
  }
  return {
    statusOf,
    async untilRefused(most) {
      for (let times = 0; times < most; times++) if ((await write()) !== 303) return
      wrong.add(`written ${most} times and never refused`)
    },
    async goesOn() {
      const status = await write()
      if (status !== 303) wrong.add(`writing does not go on: ${status}`)
    },
    async allRead() {
      for (const page of pages) {
        const status = await statusOf(page)
        if (status !== 200) wrong.add(`${page}: ${status}`)
      }
    },
    compare(file) {
      const { sound, ...found } = storedIn(file)
      if (sound !== 'ok') wrong.add(`integrity: ${sound}`)
      const [is, should] = [JSON.stringify(found), JSON.stringify(acknowledged)]
      if (is !== should) wrong.add(`stored ${is}, acknowledged ${should}`)
    },
  }
}

function storedIn(file: string) {
  const database = new Database(file)
  try {
    const counted = (where: string) =>
      Number(
        database
          .prepare(`select count(*) from enrolments e join courses c on c.id = e.course_id where c.slug = 'an-toan-thong-tin' ${where}`)
          .pluck()
          .get(),
      )
    const sound = String(database.pragma('integrity_check', { simple: true }))
    return { enrolments: counted(''), open: counted('and e.closed_at is null'), sound }
  } finally {
    database.close()
  }
}
