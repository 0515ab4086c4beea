/** All courses of a content folder, each compiled by itself: a faulty one never stops the others. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { type CompiledCourse, compileCourse, type House } from './course.ts'
import type { Fault } from './faults.ts'
import { readFolder } from './files.ts'

export type Checked = { slug: string; course: CompiledCourse | null; faults: Fault[] }

/** `content` holds `courses/`. In the order of the slugs. */
export async function checkAll(content: string, house: House): Promise<Checked[]> {
  const folder = path.join(content, 'courses')
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  const slugs = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
  const checked: Checked[] = []
  for (const slug of slugs) checked.push({ slug, ...compileCourse(slug, await readFolder(path.join(folder, slug)), house) })
  return checked
}
