/** Answers of an attempt under way, kept at every step. */
import { and, eq } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, invalid, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { answers, attemptQuestions, attempts, questions } from '#db/schema/index.ts'
import { takesAnswers } from './deadline.ts'
import { markAttempt } from './grading.ts'
import { questionKinds } from './kinds.ts'
import { type Attempt, quizById } from './quizzes.ts'

/** Saves what was chosen for the question at `place` (from 1), by the tokens of this attempt. Saving again replaces. */
export async function saveAnswer(person: Person, attempt: Attempt, place: number, tokens: string[]): Promise<void> {
  await transaction(async (tx) => {
    const quiz = await quizById(attempt.quizId)
    const [row] = await db.select().from(attempts).where(eq(attempts.id, attempt.id))
    if (!takesAnswers(found(row))) refuse(row?.submittedBy === 'learner' ? 'quiz.handedIn' : 'quiz.timeUp')
    const [question] = await db
      .select({ id: attemptQuestions.id, shown: attemptQuestions.options, kind: questions.kind })
      .from(attemptQuestions)
      .innerJoin(questions, eq(questions.id, attemptQuestions.questionId))
      .where(and(eq(attemptQuestions.attemptId, attempt.id), eq(attemptQuestions.place, place)))
    const { id, shown, kind } = found(question)
    questionKinds[kind].check(tokens)
    const chosen = tokens
      .map((token) => (shown.find((option) => option.token === token) ?? invalid('option', 'quiz.unknownOption')).optionId)
      .sort()
    const [earlier] = await db.select({ chosen: answers.chosen }).from(answers).where(eq(answers.attemptQuestionId, id))
    if (earlier?.chosen.join() === chosen.join()) return
    if (earlier && quiz.feedback === 'each') refuse('quiz.alreadyAnswered') // the why has been shown
    await tx
      .insert(answers)
      .values({ attemptQuestionId: id, chosen, answeredAt: now() })
      .onConflictDoUpdate({ target: answers.attemptQuestionId, set: { chosen, answeredAt: now() } })
    if (quiz.feedback === 'each') await markAttempt(attempt.id)
    await record(person, 'attempt.answered', { kind: 'attempt', id: attempt.id, personId: person.id }, { place })
  })
}
