/** Schemes of skills that documents have set, from `content/skills/`: dated, item by item, with a mark where unverified. */
import type { Day } from '#app/domain/clock.ts'
import { type Fault, finderOf, told } from '#app/domain/course/compiling/faults.ts'
import type { SourceFile } from '#app/domain/course/compiling/files.ts'
import type { KeyRule } from '#app/domain/course/compiling/front-matter.ts'
import { readKeys } from '#app/domain/course/compiling/front-matter.ts'
import { day, skillPrefix, text } from '#app/domain/course/compiling/key-rules.ts'
import { type OpenPage, openPage } from '#app/domain/course/compiling/opening.ts'

/** In Vietnamese as the document has it; in English as we say it. */
export type Named = { vi: string; en: string }
export type Skill = { code: string; name: Named; verified: boolean }
/** `until` is the first day on which it holds no more; `unverified` says what has not been held against the document. */
export type Scheme = {
  slug: string
  code: string
  title: Named
  document: string
  from: Day
  until: Day | null
  unverified: string | null
  skills: Skill[]
}

const named: KeyRule<string> = { ...text(), expected: '"tiếng Việt | English"' }
const rules = { code: skillPrefix(), title: named, document: text(), from: day(), until: day(''), unverified: text('') }
const item = /^- ([A-Z0-9.]+): ([^|{}]+?)(?: \| ([^|{}]+?))?( \{\?\})?$/

/** One file; what is sound in it counts, whatever else is wrong. */
export function compileScheme(file: SourceFile): { scheme: Scheme | null; faults: Fault[] } {
  const faults: Fault[] = []
  const page = openPage(file, faults)
  const head = page && readKeys(page, rules, page.fault)
  const skills = page && head ? skillsOf(page, head.code) : []
  if (page && head && skills.length === 0) finderOf(faults, file.path)('noSkills', page.above + 1)
  const slug = file.path.replace(/\.md$/, '')
  const scheme = head && {
    ...head,
    slug,
    title: nameOf(head.title),
    until: head.until || null,
    unverified: head.unverified || null,
    skills,
  }
  return { scheme, faults: told(faults) }
}

/** Whether a code is an item or stands below it: IU06.2 within IU06. */
export function isWithin(code: string, above: string): boolean {
  return code === above || code.startsWith(`${above}.`)
}

function skillsOf({ body, above, fault }: OpenPage, prefix: string): Skill[] {
  const skills: Skill[] = []
  for (const [index, line] of body.split('\n').entries()) {
    if (!line.trim()) continue
    const number = above + index + 1
    const [, code, vi, en = vi, mark] = item.exec(line.trimEnd()) ?? []
    if (!code || !vi || !en) fault('skillLine', number, { text: line.trim().slice(0, 60) })
    else if (!isOf(prefix, code)) fault('skillOfOther', number, { skill: code, scheme: prefix })
    else if (skills.some((skill) => skill.code === code)) fault('duplicateSkill', number, { skill: code })
    else skills.push({ code, name: { vi, en }, verified: mark === undefined })
  }
  return skills
}

/** IU06 and IU06.2 are of IU; NQ398.14 is of NQ398. */
function isOf(prefix: string, code: string): boolean {
  const rest = code.startsWith(prefix) ? code.slice(prefix.length) : ''
  return /\d$/.test(prefix) ? /^(\.\d+)+$/.test(rest) : /^\d+(\.\d+)*$/.test(rest)
}

function nameOf(title: string): Named {
  const [vi = '', en = vi] = title.split(' | ')
  return { vi, en }
}
