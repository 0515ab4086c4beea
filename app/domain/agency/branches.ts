/** The tree of a day: what stands directly below what, in the order in which offices list it. */
import type { AgencyKind } from '#db/schema/index.ts'
import type { Directory, Entry } from './directory.ts'

export type Branch = { agency: Entry; below: Branch[] }

const order: AgencyKind[] = [
  'province',
  'committee',
  'office',
  'department',
  'inspectorate',
  'board',
  'party',
  'front',
  'school',
  'district',
  'ward',
  'commune',
  'township',
]

export function branchesOf({ entries }: Directory): Branch[] {
  const below = new Map<string | null, Entry[]>()
  for (const entry of [...entries.values()].filter(({ isOpen }) => isOpen)) {
    const parentId = entries.get(entry.parentId ?? '')?.isOpen ? entry.parentId : null
    below.set(parentId, [...(below.get(parentId) ?? []), entry])
  }
  const grow = (parentId: string | null, depth: number): Branch[] =>
    depth > 8 ? [] : (below.get(parentId) ?? []).sort(inOrder).map((agency) => ({ agency, below: grow(agency.id, depth + 1) }))
  return grow(null, 0)
}

/** How many of each kind were open, the kinds in the same order. */
export function kindsOn({ entries }: Directory): { kind: AgencyKind; agencies: number }[] {
  const open = [...entries.values()].filter(({ isOpen }) => isOpen)
  return order
    .map((kind) => ({ kind, agencies: open.filter((entry) => entry.kind === kind).length }))
    .filter(({ agencies }) => agencies > 0)
}

function inOrder(a: Entry, b: Entry): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind) || collator.compare(a.name, b.name)
}

const collator = new Intl.Collator('vi')
