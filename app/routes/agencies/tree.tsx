/** Agencies within agencies; what has many below it is folded away until asked for. */
import type { Branch } from '#app/domain/agency/branches.ts'
import { agencyName } from '#app/text/agency-names.ts'
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'

export type Node = { id: string; name: string; code: string | null; people: number | null; below: Node[] }

/** `people`: how many each agency has, where one may know. */
export function nodesOf(branches: Branch[], people: Map<string, number>): Node[] {
  return branches.map(({ agency, below }) => ({
    id: agency.id,
    name: agencyName({ ...agency, isAlike: false }),
    code: agency.codes.find(({ scheme, holds }) => scheme === 'gso' && holds)?.code ?? null,
    people: people.get(agency.id) ?? null,
    below: nodesOf(below, people),
  }))
}

export function Tree({ nodes, day, depth = 0 }: { nodes: Node[]; day: string; depth?: number }) {
  return (
    <ul className={depth === 0 ? 'tree' : undefined}>
      {nodes.map((node) => (
        <li key={node.id}>
          <Line node={node} day={day} />
          {node.below.length > 0 &&
            (depth < openDepth ? (
              <Tree nodes={node.below} day={day} depth={depth + 1} />
            ) : (
              <details>
                <summary>{t('agency.below', { name: node.name, count: numberOf(node.below.length) })}</summary>
                <Tree nodes={node.below} day={day} depth={depth + 1} />
              </details>
            ))}
        </li>
      ))}
    </ul>
  )
}

const openDepth = 2

function Line({ node, day }: { node: Node; day: string }) {
  const about = [
    node.code && t('agency.code', { code: node.code }),
    node.people !== null && t('agency.people', { count: numberOf(node.people) }),
  ]
  return (
    <p className="tree-line">
      <a href={agencyHref(node.id, day)}>{node.name}</a> <span>{about.filter(Boolean).join(' · ')}</span>
    </p>
  )
}

export function agencyHref(id: string, day: string): string {
  return `/hr/agencies/${id}?${new URLSearchParams({ on: dateOf(day) })}`
}
