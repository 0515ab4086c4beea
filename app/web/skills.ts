/** The schemes of content/skills, read once, and the names of their skills in the reader's language. */
import { compileScheme, type Named } from '#app/domain/skill/schemes.ts'
import { locale } from '#app/text/words.ts'

const sources: Record<string, string> = import.meta.glob('/content/skills/*.md', { query: '?raw', import: 'default', eager: true })

const compiled = Object.entries(sources)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, text]) => compileScheme({ path: path.replace('/content/skills/', ''), bytes: new TextEncoder().encode(text) }))

/** The latest first. */
export const schemes = compiled.flatMap(({ scheme }) => scheme ?? []).sort((one, other) => (one.from < other.from ? 1 : -1))
export const schemeFaults = compiled.flatMap(({ faults }) => faults)

const names = new Map(schemes.flatMap(({ skills }) => skills.map(({ code, name }) => [code, name] as const)))
export const knownSkills = [...names.keys()]

export function skillName(code: string): string {
  const name = names.get(code)
  return name ? inWords(name) : code
}

export function inWords(name: Named): string {
  return name[locale()]
}
