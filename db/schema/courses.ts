/** Courses and their immutable versions: modules, quizzes, questions; the key apart. */
import { flag, id, index, integer, json, moment, primaryKey, table, text, unique, word } from '../kit.ts'
import { agencies } from './agencies.ts'
import { files } from './files.ts'
import { people } from './people.ts'

export type Level = 'co-ban' | 'trung-cap'
/** What one takes up and completes: a course to learn, or a programme made of courses. */
export type CourseKind = 'course' | 'programme'
export type QuizKind = 'practice' | 'exam'
export type Feedback = 'each' | 'after' | 'end' | 'never'
export type QuestionKind = 'single' | 'multiple'
export type Heading = { id: string; text: string; level: number }
/** How many questions an attempt draws: all, a number, or a number for each level. */
export type Draw = number | Partial<Record<Level, number>> | null

export const courses = table(
  'courses',
  { id: id(), slug: text().notNull(), kind: word<CourseKind>().notNull().default('course'), createdAt: moment().notNull() },
  (course) => [unique('courses_slug').on(course.slug)],
)

export const courseVersions = table(
  'course_versions',
  {
    id: id(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    number: integer().notNull(),
    hash: text().notNull(),
    title: text().notNull(),
    folded: text().notNull(),
    summary: text().notNull(),
    language: text().notNull(),
    periods: integer().notNull(),
    skills: json<string[]>().notNull(),
    level: word<Level>().notNull(),
    issuer: text().notNull(),
    overviewHtml: text().notNull(),
    minutes: integer().notNull(),
    loadedAt: moment().notNull(),
  },
  (version) => [
    unique('course_versions_hash').on(version.courseId, version.hash),
    unique('course_versions_number').on(version.courseId, version.number),
  ],
)

/** The newest publication of a course names the version that new learners get. */
export const publications = table(
  'publications',
  {
    id: id(),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    versionId: text()
      .notNull()
      .references(() => courseVersions.id),
    publishedAt: moment().notNull(),
    publishedBy: text().references(() => people.id),
    /** The next publication of the course, once there is one. */
    endedAt: moment(),
  },
  (publication) => [index('publications_course').on(publication.courseId, publication.endedAt)],
)

export const modules = table(
  'modules',
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => courseVersions.id),
    place: integer().notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    required: flag().notNull(),
    html: text().notNull(),
    minutes: integer().notNull(),
    contents: json<Heading[]>().notNull(),
  },
  (module) => [unique('modules_slug').on(module.versionId, module.slug)],
)

export const quizzes = table(
  'quizzes',
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => courseVersions.id),
    place: integer().notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    kind: word<QuizKind>().notNull(),
    passPercent: integer().notNull(),
    draw: json<Draw>(),
    minutes: integer(),
    attempts: integer(),
    feedback: word<Feedback>().notNull(),
  },
  (quiz) => [unique('quizzes_slug').on(quiz.versionId, quiz.slug)],
)

export const questions = table(
  'questions',
  {
    id: id(),
    quizId: text()
      .notNull()
      .references(() => quizzes.id),
    place: integer().notNull(),
    anchor: text().notNull(),
    kind: word<QuestionKind>().notNull(),
    level: word<Level>().notNull(),
    skills: json<string[]>().notNull(),
    html: text().notNull(),
    /** Plain words, for lists and statistics. */
    text: text().notNull(),
  },
  (question) => [unique('questions_anchor').on(question.quizId, question.anchor)],
)

export const options = table(
  'options',
  {
    id: id(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    place: integer().notNull(),
    html: text().notNull(),
    text: text().notNull(),
  },
  (option) => [index('options_question').on(option.questionId, option.place)],
)

/** The key. Read only by `app/domain/quiz/grading.ts`. */
export const optionKeys = table(
  'option_keys',
  {
    optionId: text()
      .primaryKey()
      .references(() => options.id),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    correct: flag().notNull(),
    explanationHtml: text().notNull(),
  },
  (key) => [index('option_keys_question').on(key.questionId)],
)

/** Images and downloads of a version. */
export const versionFiles = table(
  'version_files',
  {
    versionId: text()
      .notNull()
      .references(() => courseVersions.id),
    path: text().notNull(),
    hash: text()
      .notNull()
      .references(() => files.hash),
  },
  (file) => [primaryKey({ columns: [file.versionId, file.path] }), index('version_files_hash').on(file.hash)],
)

/** What the last load found wrong in a course's folder. */
export const courseFaults = table(
  'course_faults',
  {
    id: id(),
    slug: text().notNull(),
    severity: word<'error' | 'warning'>().notNull(),
    file: text().notNull(),
    line: integer().notNull(),
    code: text().notNull(),
    params: json<Record<string, string | number>>().notNull(),
    foundAt: moment().notNull(),
  },
  (fault) => [index('course_faults_slug').on(fault.slug)],
)

/** What an issuing agency puts on its papers. `competence` cites what allows it to call one a "chứng chỉ". */
export const issuers = table('issuers', {
  agencyId: text()
    .primaryKey()
    .references(() => agencies.id),
  code: text().notNull(),
  paperTitle: text().notNull(),
  competence: text(),
  place: text().notNull(),
})
