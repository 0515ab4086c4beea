/** Which courses teach and test which skills, in the versions published now. */
import { and, count, eq, isNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { catalogue } from '#app/domain/course/catalogue.ts'
import { db } from '#db'
import { courses, publications, questions, quizzes } from '#db/schema/index.ts'
import { isWithin } from './schemes.ts'

type Taught = { id: string; slug: string; title: string; skills: string[] }
type Asked = { courseId: string; skills: string[]; questions: number }

export type Teaching = { taught: Taught[]; asked: Asked[] }

/** Read once for a whole scheme. */
export async function teachingNow(reader: Actor): Promise<Teaching> {
  demand(reader, 'skill.see')
  const asked = await db
    .select({ courseId: publications.courseId, skills: questions.skills, questions: count() })
    .from(questions)
    .innerJoin(quizzes, eq(quizzes.id, questions.quizId))
    .innerJoin(publications, and(eq(publications.versionId, quizzes.versionId), isNull(publications.endedAt)))
    .innerJoin(courses, and(eq(courses.id, publications.courseId), eq(courses.kind, 'course')))
    .groupBy(publications.courseId, questions.skills)
  return { taught: await catalogue({ kind: 'course' }), asked }
}

/** The courses that name the skill, or one below it. */
export function coursesTeaching({ taught }: Teaching, code: string): Taught[] {
  return taught.filter(({ skills }) => skills.some((skill) => isWithin(skill, code)))
}

/** How many questions ask for it, or for one below it. */
export function questionsAsking({ asked }: Teaching, code: string): number {
  return asked.filter(({ skills }) => skills.some((skill) => isWithin(skill, code))).reduce((sum, { questions: number }) => sum + number, 0)
}
