/** What is wrong in a database, in sentences: anything half, lost or doubled. Nothing of the product is asked. */
import Database from 'better-sqlite3'
import type { Acknowledged } from './sitting.ts'

type Attempt = { id: string; enrolmentId: string; handedIn: number | null; right: number | null; passed: number | null }
type Answer = { attemptId: string; place: number; options: string; chosen: string; right: number | null; correct: string }

/** Sound in itself, whatever was acknowledged. */
export function faultsWithin(file: string): string[] {
  const database = new Database(file)
  try {
    return [...unsound(database), ...halves(database), ...gaps(database)]
  } finally {
    database.close()
  }
}

/** And all that was acknowledged is there, once. */
export function faultsIn(file: string, noted: Acknowledged): string[] {
  return [...faultsWithin(file), ...lost(file, noted), ...noted.failed]
}

function unsound(database: Database.Database): string[] {
  const integrity = String(database.pragma('integrity_check', { simple: true }))
  const references = database.pragma('foreign_key_check') as unknown[]
  return [
    integrity === 'ok' ? '' : `integrity: ${integrity}`,
    references.length === 0 ? '' : `${references.length} references lead nowhere`,
  ].filter(Boolean)
}

/** An attempt is handed in exactly where all that follows from it is there, and once. */
function halves(database: Database.Database): string[] {
  const answers = grouped(answersIn(database))
  const counted = (of: string, from: string) => {
    const counts = new Map(database.prepare(`select ${of}, count(*) from ${from} group by 1`).raw().all() as [string, number][])
    return (id: string) => counts.get(id) ?? 0
  }
  const papers = 'certificates c join completions m on m.id = c.completion_id'
  const written = counted('subject_id', `history where verb = 'attempt.submitted'`)
  const answered = counted('subject_id', `history where verb = 'attempt.answered'`)
  const completions = counted('enrolment_id', 'completions')
  const closings = counted('id', 'enrolments where closed_at is not null')
  const given = counted('m.enrolment_id', papers)
  const statuses = counted('m.enrolment_id', `${papers} join certificate_statuses s on s.certificate_id = c.id`)
  return attemptsIn(database).flatMap(({ id, enrolmentId, handedIn, right, passed }) => {
    const mine = answers.get(id) ?? []
    const correct = mine.filter(({ chosen, correct: key }) => chosen === key).length
    const marked = mine.filter((answer) => answer.right !== null).length
    const once = handedIn === null ? 0 : 1
    const expected = {
      right: handedIn === null ? null : correct,
      passed: handedIn === null ? null : 1,
      marked: once * mine.length,
      written: once,
      answers: mine.length,
      completions: once,
      closings: once,
      papers: once,
      statuses: once,
    }
    const found = {
      right,
      passed,
      marked,
      written: written(id),
      answers: answered(id),
      completions: completions(enrolmentId),
      closings: closings(enrolmentId),
      papers: given(enrolmentId),
      statuses: statuses(enrolmentId),
    }
    const differing = Object.entries(expected).filter(([name, value]) => found[name as keyof typeof found] !== value)
    return differing.map(([name, value]) => `attempt ${id}: ${name} ${found[name as keyof typeof found]}, expected ${value}`)
  })
}

function grouped(answers: Answer[]): Map<string, Answer[]> {
  const byAttempt = new Map<string, Answer[]>()
  for (const answer of answers) byAttempt.set(answer.attemptId, [...(byAttempt.get(answer.attemptId) ?? []), answer])
  return byAttempt
}

/** Each register counts 1, 2, 3, … up to the last number it gave out. */
function gaps(database: Database.Database): string[] {
  const registers = database.prepare('select issuer_id as issuer, year, last from registers').all() as {
    issuer: string
    year: number
    last: number
  }[]
  return registers.flatMap(({ issuer, year, last }) => {
    const numbers = (
      year === 0
        ? database.prepare('select serial from certificates where issuer_id = ?').pluck().all(issuer)
        : database.prepare('select register_number from certificates where issuer_id = ? and year = ?').pluck().all(issuer, year)
    ).map((number) => Number(/\d+(?=$|\/)/.exec(String(number))?.[0]))
    const given = numbers.toSorted((one, other) => one - other)
    const isWhole = given.length === last && given.every((number, index) => number === index + 1)
    return isWhole ? [] : [`register ${year}: ${given.length} papers, last number ${last}`]
  })
}

function lost(file: string, { answers, handedIn }: Acknowledged): string[] {
  const database = new Database(file)
  const stored = new Map(answersIn(database).map((answer) => [`${answer.attemptId} ${answer.place}`, answer]))
  const submitted = new Set(
    attemptsIn(database)
      .filter((attempt) => attempt.handedIn !== null)
      .map(({ id }) => id),
  )
  database.close()
  const lostAnswers = [...answers].filter(([key, token]) => {
    const answer = stored.get(key)
    const shown = JSON.parse(answer?.options ?? '[]') as { token: string; optionId: string }[]
    const option = shown.find((one) => one.token === token)?.optionId
    return !answer || answer.chosen !== JSON.stringify([option])
  })
  return [
    ...lostAnswers.map(([key]) => `lost: answer ${key}`),
    ...[...handedIn].filter((id) => !submitted.has(id)).map((id) => `lost: hand-in ${id}`),
  ]
}

function attemptsIn(database: Database.Database): Attempt[] {
  return database
    .prepare(`select id, enrolment_id as enrolmentId, submitted_at as handedIn, "right", passed from attempts`)
    .all() as Attempt[]
}

function answersIn(database: Database.Database): Answer[] {
  return database
    .prepare(
      `select q.attempt_id as attemptId, q.place, q.options, a.chosen, a."right",
         (select json_group_array(k.option_id) from (select option_id from option_keys where question_id = q.question_id and correct = 1 order by option_id) k) as correct
       from answers a join attempt_questions q on q.id = a.attempt_question_id`,
    )
    .all() as Answer[]
}
