/** Sign-in names for those without a staff code: tên, the first letters of họ and đệm, a number where that is taken. */
import { db } from '#db'
import { signInNames } from '#db/schema/index.ts'
import { fold } from '#app/domain/folding.ts'

/** `wanted`: names the same list brings along. */
export async function namesMade(people: { id: string; fullName: string }[], wanted: string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await db.select({ name: signInNames.name }).from(signInNames)
  const taken = new Set([...rows.map(({ name }) => name), ...wanted])
  const made = new Map<string, string>()
  for (const { id, fullName } of people) {
    const name = freeName(fullName, taken)
    taken.add(name)
    made.set(id, name)
  }
  return made
}

/** "Nguyễn Thị An" is `annt`, the next `annt2`. */
function freeName(fullName: string, taken: ReadonlySet<string>): string {
  const words = fold(fullName).split(' ')
  const initials = words.slice(0, -1).map((word) => word[0] ?? '')
  const base = `${words.at(-1) ?? ''}${initials.join('')}`.replace(/[^a-z0-9]/g, '') || 'canbo'
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`
    if (!taken.has(name)) return name
  }
}
