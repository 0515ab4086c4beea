/** What a handed-in attempt lacked: skill by skill, with the modules where each is practised. */
import { and, asc, eq } from 'drizzle-orm'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { db } from '#db'
import { answers, attemptQuestions, questions, quizzes } from '#db/schema/index.ts'
import type { Attempt, Quiz } from './quizzes.ts'

export type Gap = { skill: string; right: number; asked: number; modules: { slug: string; title: string }[] }
type Marked = { skills: string[]; right: boolean | null }

const modulesNamed = 2

/** Only skills in which something was not right, the weakest first. Nothing before hand-in. */
export async function gapsOf(attempt: Attempt, quiz: Quiz): Promise<Gap[]> {
  if (attempt.submittedAt === null) return []
  const marked = await db
    .select({ skills: questions.skills, right: answers.right })
    .from(attemptQuestions)
    .innerJoin(questions, eq(questions.id, attemptQuestions.questionId))
    .leftJoin(answers, eq(answers.attemptQuestionId, attemptQuestions.id))
    .where(eq(attemptQuestions.attemptId, attempt.id))
  const practised = await practisedIn(quiz.versionId)
  return tallied(marked).map((tally) => ({ ...tally, modules: (practised.get(tally.skill) ?? []).slice(0, modulesNamed) }))
}

export function tallied(marked: readonly Marked[]): { skill: string; right: number; asked: number }[] {
  const tallies = new Map<string, { skill: string; right: number; asked: number }>()
  for (const { skills, right } of marked) {
    for (const skill of skills) {
      const tally = tallies.get(skill) ?? { skill, right: 0, asked: 0 }
      tallies.set(skill, { skill, right: tally.right + (right ? 1 : 0), asked: tally.asked + 1 })
    }
  }
  const lacking = [...tallies.values()].filter((tally) => tally.right < tally.asked)
  return lacking.sort((one, other) => other.asked - other.right - (one.asked - one.right) || (one.skill < other.skill ? -1 : 1))
}

/** A practice quiz belongs to the module before it; modules that practise a skill most come first. */
async function practisedIn(versionId: string): Promise<Map<string, { slug: string; title: string }[]>> {
  const modules = await modulesOf(versionId)
  const asked = await db
    .select({ place: quizzes.place, skills: questions.skills })
    .from(questions)
    .innerJoin(quizzes, eq(quizzes.id, questions.quizId))
    .where(and(eq(quizzes.versionId, versionId), eq(quizzes.kind, 'practice')))
    .orderBy(asc(quizzes.place))
  const counts = new Map<string, Map<string, number>>()
  for (const { place, skills } of asked) {
    const module = modules.findLast((one) => one.place < place)
    if (!module) continue
    for (const skill of skills) {
      const bySlug = counts.get(skill) ?? new Map<string, number>()
      counts.set(skill, bySlug.set(module.slug, (bySlug.get(module.slug) ?? 0) + 1))
    }
  }
  const inOrder = (bySlug: Map<string, number>) =>
    modules.filter(({ slug }) => bySlug.has(slug)).sort((one, other) => (bySlug.get(other.slug) ?? 0) - (bySlug.get(one.slug) ?? 0))
  return new Map([...counts].map(([skill, bySlug]) => [skill, inOrder(bySlug).map(({ slug, title }) => ({ slug, title }))]))
}
