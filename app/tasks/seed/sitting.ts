/** Sitting a quiz as people do: the hard questions go wrong first, and some wrong options attract more than others. */
import { eq } from 'drizzle-orm'
import { handIn } from '#app/domain/coverage/finishing.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { saveAnswer } from '#app/domain/quiz/answering.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { type Chance, chanceOf } from '#app/domain/quiz/drawing.ts'
import { explanationsOf, neededOf } from '#app/domain/quiz/grading.ts'
import type { Quiz } from '#app/domain/quiz/quizzes.ts'
import { chosenFrom } from '#app/domain/quiz/sheet.ts'
import { db } from '#db'
import { questions } from '#db/schema/index.ts'
import type { Clock } from './simulating.ts'

/** How hard each question is (0–1), and its options in the order of the file. */
type Bank = Map<string, { hardness: number; options: { optionId: string; correct: boolean }[] }>

const banks = new Map<string, Promise<Bank>>()

/** Yields once before handing in, so that whoever hands in first is first. */
export async function* sit(
  person: Person,
  enrolment: Enrolment,
  quiz: Quiz,
  passes: boolean,
  chance: Chance,
  clock: Clock,
): AsyncGenerator<Date, void> {
  const attempt = await beginAttempt(person, enrolment, quiz)
  const sheet = await chosenFrom(attempt)
  const bank = await bankOf(quiz)
  const whim = chanceOf(`${person.staffCode} ${quiz.slug} ${attempt.number}`) // apart: what is drawn differs, the pace of life does not
  const right = rightAnswers(sheet.length, quiz.passPercent, passes, chance)
  const byEase = sheet
    .map(({ place, questionId }) => ({ place, ease: (bank.get(questionId)?.hardness ?? 0) + whim() * 0.5 }))
    .sort((one, other) => one.ease - other.ease)
  const known = new Set(byEase.slice(0, right).map(({ place }) => place))
  const pace = 0.35 + chance() * 0.4
  for (const { place, questionId, shown } of sheet) {
    clock.pass(pace * (0.6 + chance() * 0.8))
    const chosen = choice(bank.get(questionId)?.options ?? [], known.has(place), whim)
    await saveAnswer(
      person,
      attempt,
      place,
      shown.filter(({ optionId }) => chosen.includes(optionId)).map(({ token }) => token),
    )
  }
  yield clock.later(0.5 + chance())
  await handIn(person, attempt.id)
}

/** Decided before the draw is known, so that the same people pass on every machine. */
function rightAnswers(total: number, passPercent: number, passes: boolean, chance: Chance): number {
  const needed = neededOf(total, passPercent)
  if (passes) return needed + Math.floor(chance() ** 0.8 * (total - needed + 1))
  return Math.max(0, needed - 1 - Math.floor(chance() * Math.min(needed, total / 4)))
}

function choice(options: { optionId: string; correct: boolean }[], isKnown: boolean, chance: Chance): string[] {
  const right = options.filter(({ correct }) => correct).map(({ optionId }) => optionId)
  if (isKnown) return right
  const wrong = options.filter(({ correct }) => !correct).map(({ optionId }) => optionId)
  if (right.length > 1 && chance() < 0.6) return right.slice(1)
  const tempting = wrong[Math.floor(chance() ** 2 * wrong.length)]
  return tempting ? [...right.slice(1), tempting] : right.slice(1)
}

async function bankOf(quiz: Quiz): Promise<Bank> {
  const bank = banks.get(quiz.id) ?? readBank(quiz)
  banks.set(quiz.id, bank)
  return bank
}

async function readBank(quiz: Quiz): Promise<Bank> {
  const rows = await db.select({ id: questions.id, anchor: questions.anchor }).from(questions).where(eq(questions.quizId, quiz.id))
  const keys = await explanationsOf(rows.map(({ id }) => id))
  return new Map(
    rows.map(({ id, anchor }) => [
      id,
      { hardness: chanceOf(anchor)(), options: [...(keys.get(id) ?? [])].sort((one, other) => (one.optionId < other.optionId ? -1 : 1)) },
    ]),
  )
}
