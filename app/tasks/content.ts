/** Courses and programmes as files, checked and loaded. A faulty one never stops the others or the start. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Checked, checkAll, checkFolders, foldersIn, foldersNamed } from '#app/domain/course/compiling/checking.ts'
import { type Fault, nearest } from '#app/domain/course/compiling/faults.ts'
import { loadCourse, noteFaults } from '#app/domain/course/loading.ts'
import { type CheckedProgramme, checkProgrammes } from '#app/domain/programme/compiling/checking.ts'
import { loadProgramme } from '#app/domain/programme/loading.ts'
import { courseWords } from '#app/text/course-words.ts'
import { say, t } from '#app/text/words.ts'
import { knownSkills, schemeFaults } from '#app/web/skills.ts'
import { issuerSettings } from './cast/offices.ts'

/** What courses may name here. */
export const house = { wordsOf: courseWords, issuers: issuerSettings.map(({ key }) => key), skills: knownSkills }
const contentFolder = path.resolve('content')
const coursesFolder = path.join(contentFolder, 'courses')
const programmesFolder = path.join(contentFolder, 'programmes')

/** Loads what is sound, courses before the programmes made of them; notes the faults of the rest. */
export async function loadContent(folder: string = contentFolder) {
  const courses = await checkAll(folder, house)
  const programmes = await checkProgrammes(folder, courses, house)
  const all = [...courses, ...programmes]
  for (const slug of new Set(all.map((one) => one.slug)))
    await noteFaults(
      slug,
      all.flatMap((one) => (one.slug === slug ? one.faults : [])),
    )
  let changed = 0
  for (const { course } of courses) if (course && (await loadCourse(course))) changed++
  for (const { programme } of programmes) if (programme && (await loadProgramme(programme))) changed++
  return { courses: all.length, changed, faulty: [...courses.filter(isFaulty), ...programmes.filter(isFaulty)].map(({ slug }) => slug) }
}

/** For `npm run content:check`: a line for each fault, one for each course and programme; of all, of the courses named by slug or folder, or of the programme named by slug or file. */
export async function checkContent(name?: string): Promise<{ lines: string[]; errors: number }> {
  const only = name === undefined ? null : programmeNamed(name)
  const folders = name === undefined || only ? foldersIn(coursesFolder) : foldersNamed(name, contentFolder)
  if (folders.length === 0) return { lines: [notThere(name ?? coursesFolder)], errors: 1 }
  const checked = await checkFolders(folders, house)
  const courses = only ? [] : checked
  const made = name === undefined || only ? await checkProgrammes(contentFolder, checked, house) : []
  const programmes = made.filter(({ slug }) => !only || slug === only)
  const lines = [
    ...schemeFaults.map((fault) => lineOf('skills', fault)),
    ...courses.flatMap(({ slug, course, faults }) => [
      ...faults.map((fault) => lineOf(`courses/${slug}`, fault)),
      course ? t('content.sound', { slug, hash: course.hash.slice(0, 12), items: course.items.length }) : t('content.faulty', { slug }),
    ]),
    ...programmes.flatMap(({ slug, programme, faults }) => [
      ...faults.map((fault) => lineOf('programmes', fault)),
      programme
        ? t('content.soundProgramme', { slug, hash: programme.course.hash.slice(0, 12), courses: programme.members.length })
        : t('content.faultyProgramme', { slug }),
    ]),
  ]
  return { lines, errors: schemeFaults.length + courses.filter(isFaulty).length + programmes.filter(isFaulty).length }
}

function isFaulty(one: Checked | CheckedProgramme): boolean {
  return 'course' in one ? one.course === null : one.programme === null
}

function lineOf(folder: string, { file, line, code, params }: Fault): string {
  return `content/${folder}/${file}:${line}: ${say(`fault.${code}`, params)}`
}

/** The slug of the programme that this names: the slug itself, the file, or the path to it. */
function programmeNamed(name: string): string | null {
  const slug = path.basename(name, '.md')
  const isThere = programmeSlugs().includes(slug)
  return isThere && (path.dirname(name) === '.' || path.resolve(path.dirname(name)) === programmesFolder) ? slug : null
}

function programmeSlugs(): string[] {
  return readdirSync(programmesFolder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.basename(entry.name, '.md'))
}

function notThere(name: string): string {
  const slugs = [...foldersIn(coursesFolder).map((folder) => path.basename(folder)), ...programmeSlugs()]
  const near = nearest(path.basename(name, '.md'), slugs)
  return near ? t('content.nothingNear', { name, near }) : t('content.nothing', { name })
}
