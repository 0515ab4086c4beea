/** Months of believable learning, done through the real commands with the clock set to the day. */
import { minutesAfter, setClock, startOf } from '#app/domain/clock.ts'
import { catalogue, type Course } from '#app/domain/course/catalogue.ts'
import { finishModule, handIn } from '#app/domain/coverage/finishing.ts'
import { enrol, enrolmentById } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { beginAttempt, saveAnswer } from '#app/domain/quiz/attempting.ts'
import { type Chance, chanceOf } from '#app/domain/quiz/drawing.ts'
import { explanationsOf } from '#app/domain/quiz/grading.ts'
import { examsOf, type Quiz, standingAt } from '#app/domain/quiz/quizzes.ts'
import { requestAttempts } from '#app/domain/quiz/requesting.ts'
import { chosenFrom } from '#app/domain/quiz/sheet.ts'
import { transaction } from '#db'
import type { Invented } from './people.ts'

const first = startOf('2026-06-01').getTime()
const last = startOf('2026-11-20').getTime()

/** `atMoment` is the real time now: nothing happens after it. */
export async function seedLearning(invented: Invented[], hocvienId: string, atMoment: Date): Promise<void> {
  const courses = await catalogue()
  const chance = chanceOf('the learning')
  const end = Math.min(last, atMoment.getTime() - 86_400_000)
  if (end <= first) return
  try {
    for (const { id, willing } of invented) {
      const person = found(await personById(id))
      for (const course of courses) if (chance() < willing) await transaction(() => learn(person, course, willing, chance, end))
    }
    await halfWay(found(await personById(hocvienId)), courses, end)
  } finally {
    setClock(null)
  }
}

/** Hardly anybody fails for good; the unwilling stop half way. */
async function learn(person: Person, course: Course, willing: number, chance: Chance, end: number): Promise<void> {
  const clock = walker(first + chance() * (end - first - 10 * 86_400_000))
  const enrolment = await enrol(person, course)
  const modules = await modulesOf(course.versionId)
  const stops = chance() > willing + 0.25 ? Math.floor(chance() * modules.length) : modules.length
  for (const module of modules.slice(0, stops)) {
    clock.pass(15 + chance() * 600)
    await finishModule(person, enrolment, module)
  }
  if (stops < modules.length || chance() > willing + 0.35) return
  for (const exam of await examsOf(course.versionId)) {
    for (let tries = 0; tries < 3; tries++) {
      clock.pass(30 + chance() * 900)
      await sit(person, enrolment.id, exam, 0.55 + willing * 0.3 + tries * 0.12, chance, clock)
      const standing = await standingAt(enrolment, exam)
      if (standing.passed) break
      if (standing.bar === 'attemptsSpent') await requestAttempts(person, enrolment, exam, 'Tôi đã học lại các bài còn yếu, đề nghị được làm thêm một lượt.')
    }
  }
}

async function sit(person: Person, enrolmentId: string, exam: Quiz, skill: number, chance: Chance, clock: Walker): Promise<void> {
  const attempt = await beginAttempt(person, await enrolmentById(person, enrolmentId), exam)
  const sheet = await chosenFrom(attempt)
  const keys = await explanationsOf(sheet.map((question) => question.questionId))
  for (const question of sheet) {
    clock.pass(0.4 + chance() * 0.8)
    const key = keys.get(question.questionId) ?? []
    const correct = question.options.filter(({ optionId }) => key.find((one) => one.optionId === optionId)?.correct)
    const wrong = question.options.filter((option) => !correct.includes(option))
    const chosen = chance() < skill ? correct : [found(wrong[Math.floor(chance() ** 2 * wrong.length)] ?? question.options[0])]
    await saveAnswer(person, attempt, question.place, chosen.map((option) => option.token))
  }
  await handIn(person, attempt.id)
}

/** The demo's learner is in the middle of the first course: the next thing is lesson 3. */
async function halfWay(person: Person, courses: Course[], end: number): Promise<void> {
  const course = courses.find(({ slug }) => slug === 'van-ban-dien-tu') ?? courses[0]
  if (!course) return
  const clock = walker(end - 3 * 86_400_000)
  const enrolment = await enrol(person, course)
  for (const module of (await modulesOf(course.versionId)).slice(0, 2)) {
    clock.pass(40)
    await finishModule(person, enrolment, module)
  }
}

type Walker = { pass(minutes: number): void }

/** A clock that only moves when told to. */
function walker(start: number): Walker {
  let moment = new Date(start)
  setClock(() => moment)
  return {
    pass(minutes) {
      moment = minutesAfter(moment, minutes)
    },
  }
}
