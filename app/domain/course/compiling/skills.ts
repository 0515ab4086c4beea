/** Codes of skills: each must stand in a scheme. */
import { type FaultFinder, nearest } from './faults.ts'
import { skillCode } from './key-rules.ts'

export function checkSkills(codes: readonly string[], known: readonly string[], line: number, fault: FaultFinder): void {
  for (const skill of codes) {
    const near = nearest(skill, known)
    if (!skillCode.test(skill)) fault('badSkill', line, { skill })
    else if (known.includes(skill)) continue
    else if (near) fault('unknownSkillNear', line, { skill, near })
    else fault('unknownSkill', line, { skill })
  }
}
