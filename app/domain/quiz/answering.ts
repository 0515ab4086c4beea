/** Answers of an attempt under way, kept at every step. */
import { and, eq } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, invalid, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { often } from '#db/often.ts'
import { answers, attemptQuestions } from '#db/schema/index.ts'
import { takesAnswers } from './deadline.ts'
import { isRightAt } from './grading.ts'
import { questionKinds } from './kinds.ts'
import { type Attempt, attemptStored, bankOf, quizById } from './quizzes.ts'

/** Saves what was chosen for the question at `place` (from 1), by the tokens of this attempt. Saving again replaces. */
export async function saveAnswer(person: Person, attempt: Attempt, place: number, tokens: string[]): Promise<void> {
  await transaction(async (tx) => {
    const quiz = await quizById(attempt.quizId)
    const current = await attemptStored(attempt.id)
    if (!takesAnswers(current)) refuse(current.submittedBy === 'learner' ? 'quiz.handedIn' : 'quiz.timeUp')
    const [drawn] = await drawnAt({ attemptId: attempt.id, place })
    const { id, questionId, shown, earlier } = found(drawn)
    const { kind } = found((await bankOf(quiz)).get(questionId))
    questionKinds[kind].check(tokens)
    const chosen = tokens
      .map((token) => (shown.find((option) => option.token === token) ?? invalid('option', 'quiz.unknownOption')).optionId)
      .sort()
    if (earlier?.join() === chosen.join()) return
    if (earlier && quiz.feedback === 'each') refuse('quiz.alreadyAnswered') // the why has been shown
    const answer = { chosen, answeredAt: now(), right: quiz.feedback === 'each' ? await isRightAt(questionId, chosen) : null }
    await tx
      .insert(answers)
      .values({ attemptQuestionId: id, ...answer })
      .onConflictDoUpdate({ target: answers.attemptQuestionId, set: answer })
    await record(person, 'attempt.answered', { kind: 'attempt', id: attempt.id, personId: person.id }, { place })
  })
}

const drawnAt = often(['attemptId', 'place'], ({ attemptId, place }) =>
  db
    .select({
      id: attemptQuestions.id,
      questionId: attemptQuestions.questionId,
      shown: attemptQuestions.options,
      earlier: answers.chosen,
    })
    .from(attemptQuestions)
    .leftJoin(answers, eq(answers.attemptQuestionId, attemptQuestions.id))
    .where(and(eq(attemptQuestions.attemptId, attemptId), eq(attemptQuestions.place, place))),
)
