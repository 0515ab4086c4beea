/** The courses of a content folder, each compiled by itself: a faulty one never stops the others. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type CompiledCourse, compileCourse, type House } from './course.ts'
import type { Fault } from './faults.ts'
import { readFolder } from './files.ts'

export type Checked = { slug: string; course: CompiledCourse | null; faults: Fault[] }

/** `content` holds `courses/`. In the order of the slugs. */
export async function checkAll(content: string, house: House): Promise<Checked[]> {
  return checkFolders(foldersIn(path.join(content, 'courses')), house)
}

export async function checkFolders(folders: string[], house: House): Promise<Checked[]> {
  const checked: Checked[] = []
  for (const folder of folders)
    checked.push({ slug: path.basename(folder), ...compileCourse(path.basename(folder), await readFolder(folder), house) })
  return checked
}

/** What an author names: a course by its slug, a course's folder, or a folder of courses. None where nothing is there. */
export function foldersNamed(name: string, content: string): string[] {
  if (name === '') return []
  const named = [path.join(content, 'courses', name), path.resolve(name)].find(isCourse)
  if (named) return [path.resolve(named)]
  return (
    [path.join(path.resolve(name), 'courses'), path.resolve(name)]
      .map((folder) => foldersIn(folder).filter(isCourse))
      .find(({ length }) => length > 0) ?? []
  )
}

/** The folders of courses below one. */
export function foldersIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name)
  return names.sort().map((name) => path.join(folder, name))
}

function isCourse(folder: string): boolean {
  return existsSync(path.join(folder, 'course.md'))
}
