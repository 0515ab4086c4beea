/** The server's clock is set back, set forward past the deadline, and passes midnight of New Year's Eve while people sit an exam. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { addCandidates } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { type Acknowledged, type Ask, asking, nothingYet, sit } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Proof } from './proof.ts'

const minute = 60_000
const atOnce = 3
const questions = 9
/** The exam is for an hour; it begins forty minutes before the year ends. */
const moves = { back: -180 * minute, midnight: 41 * minute, forward: 120 * minute }

export const clocks: Proof = {
  name: 'the clock moved',
  says: 'set back, set forward, over New Year in mid-exam: nothing acknowledged is lost, time that is up is up, papers bear their year',
  sizes: { long: 60, short: 1 },
  weakness: 'time is never up',
  async run(rounds, weakness) {
    using folder = await freshFolder()
    const year = new Date().getUTCFullYear() + 1
    const begin = Date.UTC(year, 0, 1) - 7 * 60 * minute - 40 * minute
    const clock = path.join(folder.path, 'clock')
    const setClock = (moment: number) => writeFileSync(clock, String(moment - Date.now()))
    setClock(begin)
    const candidates = addCandidates(folder.database, rounds * 3 * atOnce, begin - 200 * minute)
    const settings = { CLOCK_FILE: clock, NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'ground/clock.mjs')}` }
    const server = await serving(folder.path, { weakness, settings })
    const noted = nothingYet()
    const timedOut = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      for (const move of Object.values(moves)) {
        setClock(begin)
        const halves = await Promise.all(candidates.splice(0, atOnce).map((one) => half(asking(server.origin, one), noted)))
        setClock(begin + move)
        if (move !== moves.forward) {
          await Promise.all(halves.map(({ ask }) => sit(ask, noted)))
          continue
        }
        await Promise.all(halves.map(tooLate))
        await Promise.all(halves.map(({ ask, attempt }) => ask('POST', `/attempts/${attempt}/submission`)))
        setClock(begin) // too late stays too late
        await Promise.all(halves.map(tooLate))
        for (const { attempt } of halves) timedOut.add(attempt)
      }
    }
    await server.stop()
    const wrong = [...faultsIn(folder.database, noted), ...untimely(folder.database, noted, timedOut)]
    return { wrong, figures: { moves: rounds * 3, handedIn: noted.handedIn.size, timedOut: timedOut.size } }
  },
}

type Half = { ask: Ask; attempt: string; page: string; option: string }

/** Begins, answers nine questions, and has chosen at the tenth. */
async function half(ask: Ask, noted: Acknowledged): Promise<Half> {
  const mine = nothingYet()
  await sit(ask, mine, () => mine.answers.size === questions)
  for (const [key, token] of mine.answers) noted.answers.set(key, token)
  noted.failed.push(...mine.failed)
  const attempt = [...mine.answers.keys()][0]?.split(' ')[0] ?? ''
  if (!attempt) noted.failed.push('an exam could not be begun')
  const page = `/attempts/${attempt}/questions/${questions + 1}`
  const { body } = await ask('GET', page)
  return { ask, attempt, page, option: /<input[^>]*name="option"[^>]*?value="([^"]+)"/.exec(body)?.[1] ?? '' }
}

async function tooLate({ ask, page, option }: Half): Promise<void> {
  await ask('POST', page, { option, then: 'next' })
}

type Row = {
  id: string
  startedAt: number
  deadline: number
  submittedAt: number
  by: string
  answers: number
  year: number | null
  issuedAt: number
}

function untimely(file: string, noted: Acknowledged, timedOut: Set<string>): string[] {
  const database = new Database(file)
  const rows = database
    .prepare(
      `select a.id, a.started_at as startedAt, a.deadline, a.submitted_at as submittedAt, a.submitted_by as "by", c.year, c.issued_at as issuedAt,
         (select count(*) from answers n join attempt_questions q on q.id = n.attempt_question_id where q.attempt_id = a.id) as answers
       from attempts a left join completions m on m.enrolment_id = a.enrolment_id left join certificates c on c.completion_id = m.id`,
    )
    .all() as Row[]
  database.close()
  const years = new Set(rows.map(({ year }) => year))
  return [
    ...(years.size === 2 ? [] : [`papers of ${years.size} years instead of two`]),
    ...rows.flatMap((row) => {
      const acknowledged = [...noted.answers.keys()].filter((key) => key.startsWith(`${row.id} `)).length
      const isLate = timedOut.has(row.id)
      const { year } = row
      const should = {
        'answers that were acknowledged': [row.answers, acknowledged],
        'handed in by': [row.by, isLate ? 'clock' : 'learner'],
        'handed in at its deadline': [row.submittedAt === row.deadline, isLate],
        'handed in before it began': [row.submittedAt < row.startedAt, false],
        'year of its paper': [year, new Date(row.issuedAt + 7 * 60 * minute).getUTCFullYear()],
      }
      return Object.entries(should)
        .filter(([, [found, expected]]) => found !== expected)
        .map(([what, [found, expected]]) => `attempt ${row.id}: ${what}: ${found}, expected ${expected}`)
    }),
  ]
}
