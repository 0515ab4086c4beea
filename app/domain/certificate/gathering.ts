/** Everything that is kept of somebody, for that person to take along. */
import { asc, desc, eq } from 'drizzle-orm'
import { accountOf } from '#app/domain/account/accounts.ts'
import { grantsHeld } from '#app/domain/account/granting.ts'
import { now } from '#app/domain/clock.ts'
import { correctionsOf } from '#app/domain/correction/asking.ts'
import { completionsOf, openCoursesOf } from '#app/domain/completion/record.ts'
import { historyOf } from '#app/domain/history/reading.ts'
import { record } from '#app/domain/history/recording.ts'
import { absencesOf, postingsOf } from '#app/domain/person/career.ts'
import { readingsOf } from '#app/domain/person/disclosing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { attempts, courseVersions, enrolments, people, quizzes } from '#db/schema/index.ts'
import { papersOf } from './holding.ts'

export type Gathered = Awaited<ReturnType<typeof gather>>

/** Written down, as every file with personal data is. */
export async function gather(person: Person) {
  await record(person, 'export.own', { kind: 'person', id: person.id, personId: person.id })
  const done = await completionsOf(person)
  const papers = await papersOf(done.map(({ id }) => id))
  const account = found(await accountOf(person.id))
  return {
    takenAt: now(),
    person: await registered(person.id),
    postings: (await postingsOf(person.id)).map(({ id: _, agencyId: __, ...posting }) => posting),
    absences: (await absencesOf(person.id)).map(({ id: _, postingId: __, ...absence }) => absence),
    account: { names: account.names.map(({ name }) => name), activatedAt: account.activatedAt, lastSeenAt: account.lastSeenAt },
    roles: (await grantsHeld(person.id)).map(({ role, agencyName, from, until }) => ({ role, agency: agencyName, from, until })),
    learning: (await openCoursesOf(person)).map(({ title, enrolledAt }) => ({ course: title, enrolledAt })),
    attempts: await attemptsOf(person.id),
    completions: done.map(({ id, completedOn, right, total, snapshot }) => ({
      course: snapshot.courseTitle,
      ...{ completedOn, right, total },
      agency: snapshot.agencyPath[0] ?? null,
      position: snapshot.position,
      paper: papers.get(id)?.registerNumber ?? null,
    })),
    corrections: (await correctionsOf(person.id)).map(({ id: _, answeredBy: by, ...correction }) => ({ ...correction, by })),
    readings: (await readingsOf(person.id)).map(({ at, reader, reason, fields }) => ({ at, reader, reason, fields })),
    history: (await historyOf(person.id)).map(({ at, verb, actorName }) => ({ at, verb, by: actorName })),
  }
}

async function registered(personId: string) {
  const [row] = await db
    .select({
      fullName: people.fullName,
      staffCode: people.staffCode,
      type: people.type,
      sex: people.sex,
      birthDate: people.birthDate,
      citizenId: people.citizenId,
      email: people.email,
      phone: people.phone,
      enteredAt: people.createdAt,
    })
    .from(people)
    .where(eq(people.id, personId))
  return found(row)
}

async function attemptsOf(personId: string) {
  return db
    .select({
      course: courseVersions.title,
      quiz: quizzes.title,
      number: attempts.number,
      startedAt: attempts.startedAt,
      submittedAt: attempts.submittedAt,
      right: attempts.right,
      total: attempts.total,
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(quizzes, eq(quizzes.id, attempts.quizId))
    .innerJoin(courseVersions, eq(courseVersions.id, enrolments.versionId))
    .where(eq(enrolments.personId, personId))
    .orderBy(desc(attempts.startedAt), asc(attempts.id))
    .limit(1000)
}
