/** Courses as files, checked and loaded. A faulty one never stops the others or the start. */
import path from 'node:path'
import { loadCourse, noteFaults } from '#app/domain/course/loading.ts'
import { checkAll } from '#app/domain/course/source/checking.ts'
import { courseWords } from '#app/text/course-words.ts'

export const contentFolder = path.resolve('content')

/** Loads what is sound, notes the faults of the rest. */
export async function loadContent(folder: string = contentFolder) {
  const checked = await checkAll(folder, courseWords)
  let changed = 0
  for (const { slug, course, faults } of checked) {
    await noteFaults(slug, faults)
    if (course && (await loadCourse(course))) changed++
  }
  return { courses: checked.length, changed, faulty: checked.filter(({ course }) => course === null).map(({ slug }) => slug) }
}

/** For `npm run content:check`: every fault of every course, in the order of the files. */
export async function checkContent(folder: string = contentFolder) {
  return checkAll(folder, courseWords)
}
