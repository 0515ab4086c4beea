/** The skill an address names, in words, and the courses that teach it. */
import type { Actor } from '#app/domain/access.ts'
import { missing } from '#app/domain/problem.ts'
import { coursesTeaching, teachingNow } from '#app/domain/skill/teaching.ts'
import { knownSkills, skillName } from './skills.ts'

export async function skillOf(reader: Actor, code: string | undefined) {
  if (!code || !knownSkills.includes(code)) missing()
  return { code, name: skillName(code), courses: coursesTeaching(await teachingNow(reader), code) }
}
