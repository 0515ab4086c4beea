/** What was learnt, as the commands would have left it: enrolments, attempts, completions, numbered papers, history. */
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { foldNumber } from '#app/domain/certificate/numbers.ts'
import { dayOf } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { neededOf } from '#app/domain/quiz/grading.ts'
import {
  attempts,
  certificates,
  certificateStatuses,
  completionDays,
  completions,
  enrolments,
  history,
  registers,
} from '#db/schema/index.ts'
import type { Learnable } from './courses.ts'
import type { Civilian } from './people.ts'
import type { Plan } from './plan.ts'
import { answersOf, progressOf } from './sheets.ts'
import type { Store } from './store.ts'

export type Done = {
  who: Civilian
  course: Learnable
  enrolmentId: string
  attemptId: string
  completionId: string
  right: number
  total: number
  begun: Date
  at: Date
  day: string
}

const atOnce = 10_000
/** The lessons and answers of so many, the latest, are there as well: those of millions show on no page. */
const withSheets = 20_000

export async function learn(
  store: Store,
  plan: Plan,
  everybody: Civilian[],
  courses: Learnable[],
  tell: (done: number) => void,
): Promise<void> {
  const number = numbering()
  const { order } = plan
  const register = entering()
  for (let start = 0; start < order.length; start += atOnce) {
    const batch = Array.from(order.subarray(start, start + atOnce), (index) => doneBy(plan, index, everybody, courses))
    await store.put(enrolments, batch.map(enrolmentOf))
    await store.put(attempts, batch.map(attemptOf))
    await store.put(completions, batch.map(completionOf))
    for (const done of batch) register.enter(done)
    const papers = batch.map((done) => paperOf(done, number(done)))
    await store.put(certificates, papers)
    await store.put(
      certificateStatuses,
      papers.map(({ id, issuedAt }) => ({ certificateId: id, status: 'issued' as const, at: issuedAt })),
    )
    await store.put(history, batch.flatMap(historyOf))
    if (order.length - start <= withSheets) {
      await progressOf(store, batch)
      await answersOf(store, batch)
    }
    tell(Math.min(order.length, start + atOnce))
  }
  await store.put(registers, number.last())
  await store.put(completionDays, register.days())
}

function doneBy(plan: Plan, index: number, everybody: Civilian[], courses: Learnable[]): Done {
  const who = found(everybody[plan.people[index] ?? 0])
  const course = found(courses[plan.courses[index] ?? 0])
  const at = new Date(plan.times[index] ?? 0)
  const begun = new Date(at.getTime() - (1 + (index % 20)) * 86_400_000)
  const { draw, passPercent } = course.exam
  const total = typeof draw === 'number' ? draw : draw ? Object.values(draw).reduce((sum, count) => sum + count, 0) : course.bank.length
  const needed = neededOf(total, passPercent)
  const right = needed + (index % (total - needed + 1))
  const ids = { enrolmentId: idAt(begun), attemptId: idAt(at), completionId: idAt(at) }
  return { who, course, ...ids, right, total, begun, at, day: dayAt(at) }
}

function enrolmentOf({ enrolmentId, who, course, begun, at }: Done) {
  return {
    id: enrolmentId,
    personId: who.id,
    courseId: course.id,
    versionId: course.version.id,
    enrolledAt: begun,
    closedAt: at,
    closedFor: 'completion' as const,
  }
}

function attemptOf({ attemptId, enrolmentId, course, right, total, at }: Done) {
  const startedAt = new Date(at.getTime() - 14 * 60_000)
  return {
    id: attemptId,
    enrolmentId,
    quizId: course.exam.id,
    number: 1,
    seed: attemptId.replaceAll('-', ''),
    startedAt,
    deadline: new Date(startedAt.getTime() + 30 * 60_000),
    submittedAt: at,
    submittedBy: 'learner' as const,
    right,
    total,
    passed: true,
  }
}

function completionOf({ completionId, enrolmentId, who, course, right, total, begun, at, day }: Done) {
  const { version, exam } = course
  return {
    id: completionId,
    enrolmentId,
    personId: who.id,
    courseId: course.id,
    versionId: version.id,
    agencyId: who.place.id,
    completedAt: at,
    completedOn: day,
    right,
    total,
    snapshot: {
      personName: who.name,
      personType: who.type,
      staffCode: who.staffCode,
      agencyPath: who.place.path,
      unit: who.unit,
      position: who.position,
      courseTitle: version.title,
      courseSlug: course.slug,
      versionNumber: version.number,
      versionHash: version.hash,
      periods: version.periods,
      skills: version.skills,
      level: version.level,
      issuer: course.issuer.name,
      exams: [{ slug: exam.slug, title: exam.title, right, total, passPercent: exam.passPercent, attempt: 1 }],
      modules: course.lessons.length,
      enrolledAt: begun.toISOString(),
    },
  }
}

type Numbers = { year: number; sequence: number; serial: number }

function paperOf({ completionId, who, course, right, total, begun, at, day }: Done, { year, sequence, serial: running }: Numbers) {
  const { issuer, version } = course
  const registerNumber = `${String(sequence).padStart(2, '0')}/${year}/GXN-${issuer.code}`
  const serial = `${issuer.code} ${String(running).padStart(7, '0')}`
  return {
    id: idAt(at),
    completionId,
    personId: who.id,
    issuerId: issuer.agencyId,
    year,
    sequence,
    registerNumber,
    serial,
    foldedRegisterNumber: foldNumber(registerNumber),
    foldedSerial: foldNumber(serial),
    code: randomBytes(16).toString('hex'),
    document: {
      title: issuer.paperTitle,
      issuerName: issuer.name,
      issuerSuperior: null,
      place: issuer.place,
      personName: who.name,
      position: who.position,
      agencyName: who.place.path[0] ?? '',
      courseTitle: version.title,
      versionNumber: version.number,
      versionHash: version.hash,
      periods: version.periods,
      right,
      total,
      startedOn: dayAt(begun),
      completedOn: day,
      issuedOn: day,
      registerNumber,
      serial,
    },
    issuedAt: at,
  }
}

function historyOf({ who, completionId, course, at }: Done): (typeof history.$inferInsert)[] {
  const about = { at, actorId: who.id, subjectId: completionId, personId: who.id, agencyId: who.place.id }
  return [
    {
      ...about,
      id: idAt(at),
      verb: 'course.completed',
      subjectKind: 'completion',
      detail: { course: course.slug, version: course.version.number },
    },
    { ...about, id: idAt(at), verb: 'certificate.issued', subjectKind: 'certificate', detail: {} },
  ]
}

/** Without gap or repeat per issuer and year; the serial, whose year is 0, runs on. */
function numbering() {
  const last = new Map<string, { issuerId: string; year: number; last: number }>()
  const next = (issuerId: string, year: number) => {
    const register = last.get(`${issuerId} ${year}`) ?? { issuerId, year, last: 0 }
    last.set(`${issuerId} ${year}`, register)
    return ++register.last
  }
  const numbers = ({ course, day }: Done): Numbers => {
    const { agencyId } = course.issuer
    const year = Number(day.slice(0, 4))
    return { year, sequence: next(agencyId, year), serial: next(agencyId, 0) }
  }
  return Object.assign(numbers, { last: () => [...last.values()] })
}

function entering() {
  const known = new Map<string, { agencyId: string; day: string; entries: number }>()
  return {
    enter({ who: { place }, day }: Done) {
      const one = known.get(`${place.id} ${day}`) ?? { agencyId: place.id, day, entries: 0 }
      known.set(`${place.id} ${day}`, { ...one, entries: one.entries + 1 })
    },
    days: () => [...known.values()],
  }
}

function idAt(at: Date): string {
  return v7({ msecs: at.getTime() })
}

const days = new Map<number, string>()

/** `dayOf`, asked once a day rather than millions of times. */
function dayAt(at: Date): string {
  const number = Math.floor((at.getTime() + 7 * 3_600_000) / 86_400_000)
  const day = days.get(number) ?? dayOf(at)
  days.set(number, day)
  return day
}
