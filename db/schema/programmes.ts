/** Programmes (chương trình): a programme is a course whose version is made of courses. */
import { flag, index, integer, primaryKey, table, text } from '../kit.ts'
import { courses, courseVersions } from './courses.ts'

/** The courses of a programme's version, in order. Any version of theirs counts. */
export const programmeCourses = table(
  'programme_courses',
  {
    versionId: text()
      .notNull()
      .references(() => courseVersions.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    place: integer().notNull(),
    required: flag().notNull(),
  },
  (course) => [primaryKey({ columns: [course.versionId, course.courseId] }), index('programme_courses_course').on(course.courseId)],
)
