/** Whom and what a run measures: people with fresh sessions, lessons, cells, papers. Written to a file for the process that measures. */
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { and, asc, desc, eq, inArray, isNotNull, isNull, max, notExists, sql } from 'drizzle-orm'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { daysAfter, minutesAfter, now, today } from '#app/domain/clock.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import {
  accounts,
  attempts,
  certificates,
  completions,
  courses,
  coverageTallies,
  enrolments,
  grants,
  moduleProgress,
  modules,
  quizzes,
  sessions,
} from '#db/schema/index.ts'
import { examSlug, lessonSlug } from './courses.ts'
import { readers } from './plan.ts'
import { sizeOfProvince } from './province.ts'

export type Subjects = {
  rows: Record<string, number>
  lesson: { slug: string; modules: string[]; practice: string[] }
  exam: { slug: string; quiz: string }
  readers: string[]
  sitters: string[]
  leader: string
  administrator: string
  /** The id of the agency above all, and the names of those below it. */
  province: string
  places: string[]
  cells: { agency: string; part: string }[]
  codes: string[]
  /** Of papers kept as PDF and of papers never drawn, each with its owner's cookie. */
  papers: { id: string; cookie: string }[]
  register: { from: string; until: string }
}

export async function writeSubjects(file: string, sitters: number): Promise<Subjects> {
  const ready = await readyForExam(sitters)
  const reading = await openIn(lessonSlug, readers)
  const owners = await papersOf(sitters)
  const [leader, administrator] = [await holderOf('leader'), await holderOf('administrator')]
  const everybody = [...new Set([...ready, ...reading, ...owners.map(({ personId }) => personId), leader.personId, administrator.personId])]
  const cookies = await signIn(everybody)
  const cookieOf = (personId: string) => found(cookies.get(personId))
  const subjects: Subjects = {
    rows: await sizeOfProvince(),
    lesson: { slug: lessonSlug, ...(await partsOf(lessonSlug)) },
    exam: { slug: examSlug, quiz: found((await quizzesOf(examSlug, 'exam'))[0]) },
    readers: reading.map(cookieOf),
    sitters: ready.map(cookieOf),
    leader: cookieOf(leader.personId),
    administrator: cookieOf(administrator.personId),
    province: administrator.agencyId,
    places: (await agenciesUnder([administrator.agencyId])).filter(({ kind }) => kind !== 'province').map(({ name }) => name),
    cells: await someCells(),
    codes: (await db.select({ code: certificates.code }).from(certificates).orderBy(desc(certificates.id)).limit(500)).map(
      ({ code }) => code,
    ),
    papers: owners.map(({ id, personId }) => ({ id, cookie: cookieOf(personId) })),
    register: await periodOf(25_000),
  }
  writeFileSync(file, JSON.stringify(subjects))
  return subjects
}

async function holderOf(role: 'leader' | 'administrator') {
  const [grant] = await db.select({ personId: grants.personId, agencyId: grants.agencyId }).from(grants).where(eq(grants.role, role))
  return found(grant)
}

/** All lessons done, no attempt yet. */
async function readyForExam(most: number): Promise<string[]> {
  const tried = db.select({ id: attempts.id }).from(attempts).where(eq(attempts.enrolmentId, enrolments.id))
  const rows = await db
    .select({ personId: enrolments.personId })
    .from(enrolments)
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .where(and(eq(courses.slug, examSlug), isNull(enrolments.closedAt), notExists(tried), notExists(unread())))
    .orderBy(asc(enrolments.id))
    .limit(most)
  if (rows.length === 0) throw new Error('Nobody is left who has not sat the exam: remove the folder of the bench to fill it again.')
  return rows.map(({ personId }) => personId)
}

/** Lessons of the enrolment in hand that are still to do. */
function unread() {
  const read = db
    .select({ id: moduleProgress.moduleId })
    .from(moduleProgress)
    .where(and(eq(moduleProgress.enrolmentId, enrolments.id), eq(moduleProgress.moduleId, modules.id), isNotNull(moduleProgress.doneAt)))
  return db
    .select({ id: modules.id })
    .from(modules)
    .where(and(eq(modules.versionId, enrolments.versionId), notExists(read)))
}

async function openIn(slug: string, most: number): Promise<string[]> {
  const rows = await db
    .select({ personId: enrolments.personId })
    .from(enrolments)
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .where(and(eq(courses.slug, slug), isNull(enrolments.closedAt)))
    .orderBy(asc(enrolments.id))
    .limit(most)
  return rows.map(({ personId }) => personId)
}

async function partsOf(slug: string) {
  const lessons = await db
    .select({ slug: modules.slug })
    .from(modules)
    .innerJoin(courses, eq(courses.slug, slug))
    .where(eq(modules.versionId, await versionOf(slug)))
    .orderBy(asc(modules.place))
  return { modules: lessons.map((lesson) => lesson.slug), practice: await quizzesOf(slug, 'practice') }
}

async function quizzesOf(slug: string, kind: 'practice' | 'exam'): Promise<string[]> {
  const rows = await db
    .select({ slug: quizzes.slug })
    .from(quizzes)
    .where(and(eq(quizzes.versionId, await versionOf(slug)), eq(quizzes.kind, kind)))
    .orderBy(asc(quizzes.place))
  return rows.map((quiz) => quiz.slug)
}

async function versionOf(slug: string): Promise<string> {
  const [row] = await db
    .select({ versionId: max(enrolments.versionId) })
    .from(enrolments)
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .where(and(eq(courses.slug, slug), isNull(enrolments.closedAt)))
  return found(row?.versionId)
}

async function someCells() {
  const [requirement] = await openRequirements()
  const rows = await db
    .select({ agency: coverageTallies.agencyId, part: coverageTallies.part })
    .from(coverageTallies)
    .where(and(eq(coverageTallies.requirementId, found(requirement).id), sql`${coverageTallies.obliged} > 0`))
    .orderBy(asc(coverageTallies.agencyId))
  return rows.filter((_, index) => index % 7 === 0)
}

/** Never drawn so far. */
async function papersOf(most: number) {
  return db
    .select({ id: certificates.id, personId: certificates.personId })
    .from(certificates)
    .where(isNull(certificates.fileHash))
    .orderBy(asc(certificates.code))
    .limit(most)
}

/** The last days that hold so many completions. */
async function periodOf(wanted: number) {
  const until = daysAfter(today(), -1)
  let from = until
  for (let days = 1; days < 600; days++) {
    from = daysAfter(until, -days)
    const counted = await db.$count(
      completions,
      and(sql`${completions.completedOn} >= ${from}`, sql`${completions.completedOn} <= ${until}`),
    )
    if (counted >= wanted) break
  }
  return { from, until }
}

/** As a password and a second step would leave it; answers the cookies. */
async function signIn(personIds: string[]): Promise<Map<string, string>> {
  const cookies = new Map<string, string>()
  for (let start = 0; start < personIds.length; start += atOnce) {
    const batch = personIds.slice(start, start + atOnce)
    const rows = await db.select({ id: accounts.id, personId: accounts.personId }).from(accounts).where(inArray(accounts.personId, batch))
    const begun = rows.map(({ id, personId }) => {
      const token = randomBytes(32).toString('base64url')
      cookies.set(personId, `sid=${token}`)
      return {
        id: createHash('sha256').update(token).digest('hex'),
        accountId: id,
        device: 'bench',
        createdAt: now(),
        lastSeenAt: now(),
        expiresAt: minutesAfter(now(), 12 * 60),
        secondFactorAt: now(),
      }
    })
    await transaction((tx) => tx.insert(sessions).values(begun))
  }
  return cookies
}

const atOnce = 500
