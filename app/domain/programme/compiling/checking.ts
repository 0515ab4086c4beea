/** All programmes of a content folder, each compiled by itself over the courses that are sound. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Checked as CheckedCourse } from '#app/domain/course/compiling/checking.ts'
import type { House } from '#app/domain/course/compiling/course.ts'
import { type Fault, finderOf } from '#app/domain/course/compiling/faults.ts'
import { readFolder } from '#app/domain/course/compiling/files.ts'
import { type CompiledProgramme, compileProgramme } from './programme.ts'

export type CheckedProgramme = { slug: string; programme: CompiledProgramme | null; faults: Fault[] }

/** `content` holds `programmes/`. In the order of the slugs. */
export async function checkProgrammes(content: string, checked: CheckedCourse[], house: House): Promise<CheckedProgramme[]> {
  const folder = path.join(content, 'programmes')
  if (!existsSync(folder)) return []
  const courses = new Map(checked.map(({ slug, course }) => [slug, course]))
  const files = (await readFolder(folder)).sort((one, other) => (one.path < other.path ? -1 : 1))
  return files.map((file) => {
    const slug = file.path.replace(/\.md$/, '')
    if (file.path.endsWith('.md') && !file.path.includes('/')) return { slug, ...compileProgramme(file, courses, house) }
    const faults: Fault[] = []
    finderOf(faults, file.path)('programmeFile', 1, { file: file.path })
    return { slug, programme: null, faults }
  })
}
