/** What the proofs have come to on this machine: the latest of each is kept, and can be published. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Outcome } from './proof.ts'
import { proofs } from './proofs.ts'

export type Line = {
  name: string
  says: string
  at: string
  rounds: number
  seconds: number
  outcome: Outcome
  weakness: string
  isSeen: boolean | null
}

const file = '.cache/faults.json'

export function holds({ outcome, isSeen }: Line): boolean {
  return outcome.untried !== undefined || (outcome.wrong.length === 0 && isSeen === true)
}

/** Answers all that are kept, in the order of the proofs. */
export function keep(lines: Line[]): Line[] {
  const latest = new Map([...earlier(), ...lines].map((line) => [line.name, line]))
  const all = proofs.flatMap(({ name }) => latest.get(name) ?? [])
  mkdirSync('.cache', { recursive: true })
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
  return all
}

function earlier(): Line[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

export function publish(lines: Line[]): void {
  writeFileSync('docs/survival.md', pageOf(lines))
}

function pageOf(lines: Line[]): string {
  const rows = lines.map((line) => {
    const { name, says, at, rounds, outcome, seconds, weakness, isSeen } = line
    const figures = Object.entries(outcome.figures).map(([figure, value]) => `${value.toLocaleString('en')} ${figure}`)
    const verdict = outcome.untried ? `not tried: ${outcome.untried}` : holds(line) ? 'holds' : '**does not hold**'
    const seen = outcome.untried ? '–' : `${isSeen ? 'turns red' : '**stays green**'}: ${weakness}`
    return `| ${name} | ${says} | ${verdict}, ${figures.join(', ')} | ${rounds} rounds, ${Math.round(seconds)} s, ${at.slice(0, 10)} | ${seen} |`
  })
  return `# What it survives

Written by \`npm run faults -- --publish\`, on ${availableParallelism()} processors. The latest of each proof; a figure is of its whole run.

| proof | what is proved | found | how long | with a weakness planted |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## To prove it again

\`\`\`sh
npm run faults                             # every proof whole: an hour or two
npm run faults -- --short                  # as npm test runs them
npm run faults -- --only kills --publish   # one, into this page
\`\`\`
`
}
