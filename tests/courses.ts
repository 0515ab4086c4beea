/** Small courses for tests, through the real compiler and loader. */
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { compileCourse } from '#app/domain/course/compiling/course.ts'
import { loadCourse } from '#app/domain/course/loading.ts'
import { courseWords } from '#app/text/course-words.ts'
import { knownSkills } from '#app/web/skills.ts'

export type QuizWords = {
  kind?: 'practice' | 'exam'
  pass?: string
  draw?: number
  minutes?: number
  attempts?: number
  feedback?: string
  questions?: number
}

/** Question `q3` of a quiz has four options, of which `Đúng 3` is right; `q1` may be made multiple. */
export function quizText(
  { kind = 'exam', pass = '70%', draw, minutes, attempts, feedback, questions = 5 }: QuizWords = {},
  rightFirst = true,
): string {
  const head = [
    '---',
    'title: Kiểm tra',
    `kind: ${kind}`,
    `pass: ${pass}`,
    draw && `draw: ${draw}`,
    minutes && `minutes: ${minutes}`,
    attempts && `attempts: ${attempts}`,
    feedback && `feedback: ${feedback}`,
    '---',
  ].filter(Boolean)
  const bank = Array.from({ length: questions }, (_, index) => {
    const number = index + 1
    const marks = rightFirst ? ['x', ' ', ' ', ' '] : [' ', ' ', 'x', ' ']
    return [
      `## Câu hỏi số ${number} {#q${number} skill=IU06.2 level=co-ban}`,
      ...marks.flatMap((mark, place) => [`- [${mark}] Phương án ${number}.${place + 1}`, `  > Giải thích ${number}.${place + 1}`]),
    ].join('\n')
  })
  return `${head.join('\n')}\n\n${bank.join('\n\n')}\n`
}

export const plainFiles = {
  'course.md': '---\ntitle: Khóa thử\nsummary: Một khóa để thử\nperiods: 2\nissuer: so-noi-vu\n---\n\nGiới thiệu.\n',
  '01-bai.md': '---\ntitle: Bài một\n---\n\n## Mục\n\nNội dung.\n',
}

/** What the compiler makes of some files. */
export function compiled(files: Record<string, string | Uint8Array>, slug = 'khoa-thu') {
  const encoded = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }))
  return compileCourse(slug, encoded, house)
}

export const house = { wordsOf: courseWords, issuers: ['so-noi-vu', 'van-phong-ubnd', 'truong-chinh-tri'], skills: knownSkills }

/** A course of one module with this text below its title, which ends on line 3; and its faults as `file:line code`. */
export function lessonOf(body: string, others: Record<string, string | Uint8Array> = {}) {
  const { course, faults } = compiled({ ...plainFiles, '01-bai.md': `---\ntitle: Bài một\n---\n${body}`, ...others })
  const [lesson] = course?.items ?? []
  return { html: lesson?.kind === 'module' ? lesson.html : '', faults: faults.map(({ file, line, code }) => `${file}:${line} ${code}`) }
}

export async function aCourse(slug: string, quizzes: Record<string, string> = { '02-thi.quiz.md': quizText() }) {
  const files = { ...plainFiles, ...quizzes }
  const { course, faults } = compiled(files, slug)
  if (!course) throw new Error(JSON.stringify(faults))
  await loadCourse(course)
  return courseBySlug(slug)
}
