/** The name of a skill a course or question says it is about; its code where we know no name. */
import { say } from './words.ts'

export function skillName(code: string): string {
  const key = `skill.${code}`
  const name = say(key)
  return name === key ? code : name
}
