/** People of every sort, drawn by chance from a seed, and how each ought to stand: worked out here without a database. */
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, now, startOf, today } from '#app/domain/clock.ts'
import type { Course } from '#app/domain/course/catalogue.ts'
import { fold, sortKeyOf } from '#app/domain/folding.ts'
import type { Group } from '#app/domain/coverage/standing.ts'
import { found } from '#app/domain/problem.ts'
import { chanceOf } from '#app/domain/quiz/drawing.ts'
import { transaction, type Writer } from '#db'
import { type CompletionSnapshot, completions, enrolments, people, type PersonType, personStates, postings } from '#db/schema/index.ts'

type Learnt = { courseId: string; completedOn: string | null; expiresOn: string | null }
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

/** The groups somebody ought to be in, for a requirement of cán bộ, công chức, viên chức under the province's committee. */
export function standsAs({ isPosted, isCovered, isAway, learnt }: Stranger, courseId: string): Group[] {
  if (!isPosted || !isCovered) return []
  if (isAway) return ['excluded']
  const mine = learnt.filter((one) => one.courseId === courseId)
  if (
    mine.some(({ completedOn, expiresOn }) => completedOn !== null && completedOn <= today() && (expiresOn === null || expiresOn > today()))
  )
    return ['obliged', 'done']
  return ['obliged', 'open', mine.some(({ completedOn }) => completedOn === null) ? 'doing' : 'todo']
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
    if (chance() < 0.5)
      learnt.push(
        await completed(
          tx,
          personId,
          agencyId,
          course,
          ...draw<[string, string | null]>(
            [day(-10), null],
            [day(0), null],
            [day(-400), day(0)],
            [day(-400), day(1)],
            [day(-800), day(-30)],
          ),
        ),
      )
    if (chance() < 0.4) learnt.push(await begun(tx, personId, course))
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

async function begun(tx: Writer, personId: string, course: Course): Promise<Learnt> {
  await tx.insert(enrolments).values({ personId, courseId: course.id, versionId: course.versionId, enrolledAt: now() })
  return { courseId: course.id, completedOn: null, expiresOn: null }
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
  return { courseId: course.id, completedOn, expiresOn }
}
