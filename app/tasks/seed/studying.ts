/** One learner's way through courses: lessons in sittings days apart, practice for some, exams, and asking for more attempts. */
import { catalogue, type Course } from '#app/domain/course/catalogue.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { enrol, type Enrolment } from '#app/domain/learning/enrolling.ts'
import { type Module, modulesOf, openModule } from '#app/domain/learning/progress.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { type Chance, chanceOf } from '#app/domain/quiz/drawing.ts'
import { type Quiz, quizzesOf } from '#app/domain/quiz/quizzes.ts'
import { lastRequest } from '#app/domain/quiz/standing.ts'
import { answerRequest, requestAttempts } from '#app/domain/quiz/requesting.ts'
import type { Clock, Story } from './simulating.ts'
import { sit } from './sitting.ts'
import { sittingAfter } from './working-hours.ts'

export type Habits = { practises: boolean; daysApart: number }

/** `stops` after a share of the course, `spends` every attempt at its exam. */
export type Outcome = { kind: 'completes'; failures: number } | { kind: 'stops'; share: number } | { kind: 'spends'; granted: boolean }

export type Plan = { personId: string; seed: string; begin: Date; habits: Habits; courses: { course: Course; outcome: Outcome }[] }

export async function* learn(clock: Clock, plan: Plan, trainer: Person): Story {
  const chance = chanceOf(plan.seed)
  yield sittingAfter(plan.begin, 0, chance)
  for (const { course, outcome } of plan.courses) {
    const learner = { person: found(await personById(plan.personId)), habits: plan.habits, chance, clock }
    yield* study(learner, course, outcome, trainer)
    yield sittingAfter(clock.now(), 3 + Math.floor(chance() * 12), chance)
  }
}

/** The demo's learner is in the middle of a course, for a programme: next is lesson 3. */
export async function* halfWay(clock: Clock, person: Person, courses: Course[]): Story {
  const course = courses.find(({ slug }) => slug === 'van-ban-dien-tu') ?? courses[0]
  if (!course) return
  const learner = { person, habits: { practises: true, daysApart: 1 }, chance: chanceOf('hocvien'), clock }
  yield new Date('2026-11-17T08:10:00+07:00')
  const [programme] = (await catalogue({ kind: 'programme' })).filter(({ slug }) => slug === 'ky-nang-so')
  if (programme) await enrol(person, programme)
  const enrolment = await enrol(person, course)
  const [one, two] = await modulesOf(course.versionId)
  const practice = (await quizzesOf(course.versionId)).find(({ kind }) => kind === 'practice')
  if (one) yield* read(learner, enrolment, one)
  if (practice) yield* sit(person, enrolment, practice, true, learner.chance, clock)
  yield new Date('2026-11-18T14:02:00+07:00')
  if (two) yield* read(learner, enrolment, two)
}

type Learner = { person: Person; habits: Habits; chance: Chance; clock: Clock }

async function* study(learner: Learner, course: Course, outcome: Outcome, trainer: Person): Story {
  const { habits, chance, clock } = learner
  const enrolment = await enrol(learner.person, course)
  const modules = await modulesOf(course.versionId)
  const quizzes = await quizzesOf(course.versionId)
  const items = [...modules, ...quizzes].sort((one, other) => one.place - other.place)
  const stop = outcome.kind === 'stops' ? Math.floor(outcome.share * items.length) : items.length
  for (const item of items.slice(0, stop)) {
    if (!('kind' in item)) yield* read(learner, enrolment, item)
    else if (item.kind === 'exam') yield* examine(learner, enrolment, item, outcome, trainer)
    else if (habits.practises && chance() < 0.6) yield* practise(learner, enrolment, item)
    if (chance() < 0.4) yield sittingAfter(clock.now(), habits.daysApart, chance)
  }
}

async function* read({ person, chance, clock }: Learner, enrolment: Enrolment, module: Module): Story {
  await openModule(enrolment, module)
  yield clock.later(module.minutes * (0.7 + chance() * 0.9) + 1)
  await finishModule(person, enrolment, module)
  yield clock.later(0.5 + chance() * 3)
}

async function* practise({ person, chance, clock }: Learner, enrolment: Enrolment, quiz: Quiz): Story {
  const passes = chance() < 0.7
  yield* sit(person, enrolment, quiz, passes, chance, clock)
  yield clock.later(1 + chance() * 4)
  if (!passes && chance() < 0.7) yield* sit(person, enrolment, quiz, true, chance, clock)
}

async function* examine(learner: Learner, enrolment: Enrolment, exam: Quiz, outcome: Outcome, trainer: Person): Story {
  const { person, chance, clock } = learner
  const allowed = exam.attempts ?? 3
  const failures = outcome.kind === 'completes' ? Math.min(outcome.failures, allowed - 1) : outcome.kind === 'spends' ? allowed : 1
  for (let attempt = 1; attempt <= failures; attempt++) {
    yield sittingAfter(clock.now(), 1 + Math.floor(chance() * 4), chance)
    yield* sit(person, enrolment, exam, false, chance, clock)
  }
  if (outcome.kind === 'stops') return
  if (outcome.kind === 'spends') {
    if (exam.attempts === null) return
    yield clock.later(12)
    await requestAttempts(
      person,
      enrolment,
      exam,
      'Tôi đã học lại các bài còn yếu và xem kỹ phần giải thích. Đề nghị được làm thêm một lượt.',
    )
    if (!outcome.granted) return
    yield sittingAfter(clock.now(), 1, chance)
    await answerRequest(trainer, found(await lastRequest(enrolment, exam)).id, 1, 'Đã trao đổi với học viên; đồng ý mở thêm một lượt.')
  }
  yield sittingAfter(clock.now(), 1 + Math.floor(chance() * 4), chance)
  yield* sit(person, enrolment, exam, true, chance, clock)
}
