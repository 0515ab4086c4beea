/** People of every sort, drawn by chance from a seed, and how each ought to stand: worked out here without a database. */
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, now, startOf, today } from '#app/domain/clock.ts'
import type { Course } from '#app/domain/course/catalogue.ts'
import { fold, sortKeyOf } from '#app/domain/folding.ts'
import type { Group } from '#app/domain/coverage/asking.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { found } from '#app/domain/problem.ts'
import { chanceOf } from '#app/domain/quiz/drawing.ts'
import { transaction, type Writer } from '#db'
import {
  type CompletionSnapshot,
  completions,
  enrolments,
  moduleProgress,
  people,
  type PersonType,
  personStates,
  postings,
} from '#db/schema/index.ts'

/** Without a day of completion it is still open. `stirred`: the last day on which anything was done for it. */
type Learnt = { courseId: string; completedOn: string | null; expiresOn: string | null; stirred: string }
export type Stranger = {
  id: string
  agencyId: string
  about: string
  isPosted: boolean
  isCovered: boolean
  isAway: boolean
  learnt: Learnt[]
}

const types: PersonType[] = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach']
const places = ['so-noi-vu', 'so-tai-chinh', 'so-xay-dung', 'phuong-ky-lua', 'truong-chinh-tri']

export async function aCrowd(seed: string, courses: Course[], size = 60): Promise<Stranger[]> {
  const chance = chanceOf(seed)
  const agencies = await Promise.all(places.map(async (key) => found(await agencyByKey(key)).id))
  return transaction(async (tx) => {
    const crowd: Stranger[] = []
    for (let number = 0; number < size; number++) crowd.push(await aStranger(tx, seed, number, agencies, courses, chance))
    return crowd
  })
}

/** The groups somebody ought to be in for these courses together, in a requirement of cán bộ, công chức, viên chức under the province's committee. */
export function standsAs(person: Stranger, courseIds: string[]): Group[] {
  const { isPosted, isCovered, isAway } = person
  if (!isPosted || !isCovered) return []
  if (isAway) return ['excluded']
  if (courseIds.every((id) => holds(person, id, today()))) return ['obliged', 'done']
  const mine = person.learnt.filter(({ courseId }) => courseIds.includes(courseId))
  const isUnderWay = mine.some(({ completedOn }) => completedOn === null) || courseIds.some((id) => holds(person, id, today()))
  if (!isUnderWay) return ['obliged', 'open', 'todo']
  return mine.some(({ stirred }) => stirred >= daysAfter(today(), -30))
    ? ['obliged', 'open', 'doing']
    : ['obliged', 'open', 'doing', 'idle']
}

/** The day since which somebody who is done has been so without a gap: counted back day by day. */
export function doneSince(person: Stranger, courseIds: string[]): string {
  let day = today()
  while (courseIds.every((id) => holds(person, id, daysAfter(day, -1)))) day = daysAfter(day, -1)
  return day
}

function holds({ learnt }: Stranger, courseId: string, day: string): boolean {
  return learnt.some(
    (one) =>
      one.courseId === courseId && one.completedOn !== null && one.completedOn <= day && (one.expiresOn === null || one.expiresOn > day),
  )
}

async function aStranger(
  tx: Writer,
  seed: string,
  number: number,
  agencies: string[],
  courses: Course[],
  chance: () => number,
): Promise<Stranger> {
  const day = (days: number) => daysAfter(today(), days)
  const draw = <Thing>(...things: Thing[]): Thing => things[Math.floor(chance() * things.length)] as Thing
  const [type, agencyId] = [draw(...types), draw(...agencies)]
  const [from, until] = draw<[string, string | null]>(
    [day(-400), null],
    [day(-400), null],
    [day(-90), null],
    [day(0), null],
    [day(-400), day(1)],
    [day(-400), day(0)],
    [day(1), null],
  )
  const away = draw<[string, string | null] | null>(
    null,
    null,
    null,
    null,
    [day(-30), null],
    [day(0), null],
    [day(-30), day(0)],
    [day(-30), day(1)],
    [day(1), null],
  )
  const staffCode = `${seed}-${number}`
  const fullName = `Nông Thị ${seed} ${number}`
  const [person] = await tx
    .insert(people)
    .values({ fullName, sortKey: sortKeyOf(fullName), folded: fold(fullName), staffCode, type, createdAt: now() })
    .returning({ id: people.id })
  const personId = found(person).id
  const former = draw(...agencies)
  await tx
    .insert(postings)
    .values({ personId, agencyId: former, position: 'Chuyên viên', leading: false, kind: 'main', from: day(-900), until: day(-400) })
  await tx.insert(postings).values({ personId, agencyId, position: 'Chuyên viên', leading: false, kind: 'main', from, until })
  if (chance() < 0.2)
    await tx
      .insert(postings)
      .values({ personId, agencyId: former, position: 'Kiêm nhiệm', leading: false, kind: 'concurrent', from: day(-100), until: null })
  if (away)
    await tx
      .insert(personStates)
      .values({ personId, state: draw('seconded', 'longLeave', 'retired', 'left'), from: away[0], until: away[1] })
  const learnt: Learnt[] = []
  for (const course of courses) {
    if (chance() < 0.6)
      for (const [from, to] of draw<[number, number | null][]>(
        [[-10, null]],
        [[0, null]],
        [[-400, 0]],
        [[-400, 1]],
        [[-800, -30]],
        [
          [-400, -35],
          [-35, null],
        ],
        [
          [-400, -35],
          [-60, 300],
        ],
        [
          [-400, -60],
          [-20, null],
        ],
      ))
        learnt.push(await completed(tx, personId, agencyId, course, day(from), to === null ? null : day(to)))
    if (chance() < 0.4)
      learnt.push(
        await begun(
          tx,
          personId,
          course,
          ...draw<[string, string | null]>([day(0), null], [day(-30), null], [day(-31), null], [day(-80), day(-31)], [day(-80), day(-30)]),
        ),
      )
  }
  return {
    id: personId,
    agencyId,
    about: JSON.stringify({ number, type, from, until, away, learnt }),
    isPosted: from <= today() && (until === null || until > today()),
    isCovered: ['canBo', 'congChuc', 'vienChuc'].includes(type),
    isAway: away !== null && away[0] <= today() && (away[1] === null || away[1] > today()),
    learnt,
  }
}

async function begun(tx: Writer, personId: string, course: Course, on: string, read: string | null): Promise<Learnt> {
  const [enrolment] = await tx
    .insert(enrolments)
    .values({ personId, courseId: course.id, versionId: course.versionId, enrolledAt: startOf(on) })
    .returning({ id: enrolments.id })
  const [lesson] = await modulesOf(course.versionId)
  if (read)
    await tx.insert(moduleProgress).values({ enrolmentId: found(enrolment).id, moduleId: found(lesson).id, openedAt: startOf(read) })
  return { courseId: course.id, completedOn: null, expiresOn: null, stirred: read ?? on }
}

async function completed(
  tx: Writer,
  personId: string,
  agencyId: string,
  course: Course,
  completedOn: string,
  expiresOn: string | null,
): Promise<Learnt> {
  const at = startOf(completedOn)
  const [enrolment] = await tx
    .insert(enrolments)
    .values({ personId, courseId: course.id, versionId: course.versionId, enrolledAt: at, closedAt: at, closedFor: 'completion' })
    .returning({ id: enrolments.id })
  const snapshot: CompletionSnapshot = {
    personName: 'Nông Thị',
    personType: 'congChuc',
    staffCode: null,
    agencyPath: ['Sở Nội vụ'],
    unit: null,
    position: 'Chuyên viên',
    courseTitle: course.title,
    courseSlug: course.slug,
    versionNumber: 1,
    versionHash: 'a',
    periods: 2,
    skills: [],
    level: 'co-ban',
    issuer: 'so-noi-vu',
    exams: [],
    modules: 1,
    enrolledAt: at.toISOString(),
  }
  await tx.insert(completions).values({
    enrolmentId: found(enrolment).id,
    personId,
    courseId: course.id,
    versionId: course.versionId,
    agencyId,
    completedAt: at,
    completedOn,
    expiresOn,
    right: null,
    total: null,
    snapshot,
  })
  return { courseId: course.id, completedOn, expiresOn, stirred: completedOn }
}
