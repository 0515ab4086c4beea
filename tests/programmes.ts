/** Small programmes for tests, through the real compiler and loader. */
import { type Course, courseBySlug } from '#app/domain/course/catalogue.ts'
import { compileProgramme } from '#app/domain/programme/compiling/programme.ts'
import { loadProgramme } from '#app/domain/programme/loading.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { takeUp } from '#app/domain/coverage/studying.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { compiled, house, plainFiles, quizText } from './courses.ts'

type Files = Record<string, string>

/** Front matter that ends on line 8 where there are two courses and no exam; each name stands for itself in the file. */
export function programmeText(courses: string[], exam = ''): string {
  const head = ['---', 'title: Chương trình thử', 'summary: Để thử', 'issuer: so-noi-vu', 'courses:']
  return `${[...head, ...courses.map((course) => `  - ${course}`), ...(exam ? [exam] : []), '---'].join('\n')}\n\nGiới thiệu.\n`
}

/** What the compiler makes of a programme over courses that are made of these files; null for one with faults of its own. */
export function compiledProgramme(text: string, files: Record<string, Files | null>, slug = 'chuong-trinh-thu') {
  const courses = new Map(Object.entries(files).map(([name, pages]) => [name, pages && compiled({ ...plainFiles, ...pages }, name).course]))
  return compileProgramme({ path: `${slug}.md`, bytes: new TextEncoder().encode(text) }, courses, house)
}

/** Over courses loaded before by `aCourse`, each with the plain exam or, where named in `open`, none. */
export async function aProgramme(slug: string, courses: string[], { exam = '', open = false } = {}): Promise<Course> {
  const pages: Files = open ? {} : { '02-thi.quiz.md': quizText() }
  const names = courses.map((course) => course.split(':')[0] ?? course)
  const { programme, faults } = compiledProgramme(
    programmeText(courses, exam),
    Object.fromEntries(names.map((name) => [name, pages])),
    slug,
  )
  if (!programme) throw new Error(JSON.stringify(faults))
  await loadProgramme(programme)
  return courseBySlug(slug)
}

/** Takes up a course without an exam and finishes it. */
export async function finish(person: Person, course: Course): Promise<void> {
  const enrolment = await takeUp(person, course)
  for (const module of await modulesOf(enrolment.versionId)) await finishModule(person, enrolment, module)
}
