/** Courses as files, checked and loaded. A faulty one never stops the others or the start. */
import path from 'node:path'
import { loadCourse, noteFaults } from '#app/domain/course/loading.ts'
import { type Fault, nearest } from '#app/domain/course/compiling/faults.ts'
import { checkAll, checkFolders, foldersIn, foldersNamed } from '#app/domain/course/compiling/checking.ts'
import { courseWords } from '#app/text/course-words.ts'
import { issuerSettings } from './cast/offices.ts'
import { say, t } from '#app/text/words.ts'
import { knownSkills, schemeFaults } from '#app/web/skills.ts'

/** What courses may name here. */
export const house = { wordsOf: courseWords, issuers: issuerSettings.map(({ key }) => key), skills: knownSkills }
const contentFolder = path.resolve('content')
const coursesFolder = path.join(contentFolder, 'courses')

/** Loads what is sound, notes the faults of the rest. */
export async function loadContent(folder: string = contentFolder) {
  const checked = await checkAll(folder, house)
  let changed = 0
  for (const { slug, course, faults } of checked) {
    await noteFaults(slug, faults)
    if (course && (await loadCourse(course))) changed++
  }
  return { courses: checked.length, changed, faulty: checked.filter(({ course }) => course === null).map(({ slug }) => slug) }
}

/** For `npm run content:check`: a line for each fault and one for each course; of all, or of what is named by slug or folder. */
export async function checkContent(name?: string): Promise<{ lines: string[]; errors: number }> {
  const folders = name === undefined ? foldersIn(coursesFolder) : foldersNamed(name, contentFolder)
  if (folders.length === 0) return { lines: [notThere(name ?? coursesFolder)], errors: 1 }
  const checked = await checkFolders(folders, house)
  const courses = checked.flatMap(({ slug, course, faults }) => [
    ...faults.map((fault) => lineOf(`courses/${slug}`, fault)),
    course ? t('content.sound', { slug, hash: course.hash.slice(0, 12), items: course.items.length }) : t('content.faulty', { slug }),
  ])
  const lines = [...schemeFaults.map((fault) => lineOf('skills', fault)), ...courses]
  return { lines, errors: schemeFaults.length + checked.filter(({ course }) => course === null).length }
}

function lineOf(folder: string, { file, line, code, params }: Fault): string {
  return `content/${folder}/${file}:${line}: ${say(`fault.${code}`, params)}`
}

function notThere(name: string): string {
  const slugs = foldersIn(coursesFolder).map((folder) => path.basename(folder))
  const near = nearest(path.basename(name), slugs)
  return near ? t('content.nothingNear', { name, near }) : t('content.nothing', { name })
}
