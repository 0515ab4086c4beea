/** The run: each proof whole, then with its weakness planted, which must turn it red. A table to read, and JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { forgetFolders } from './ground/folder.ts'
import type { Outcome, Proof } from './proof.ts'
import { proofs } from './proofs.ts'

const usage = `npm run faults -- [--short] [--share 0.1] [--only kills,numbers]
  --short  as in npm test
  --share  so much of the whole
  --only   these proofs alone: ${proofs.map(({ name }) => name).join(', ')}`

type Line = { name: string; says: string; rounds: number; seconds: number; outcome: Outcome; weakness: string; isSeen: boolean | null }

export async function faults(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked) return 1
  const lines: Line[] = []
  try {
    for (const proof of asked.proofs) {
      const line = await prove(
        proof,
        asked.short ? proof.sizes.short : Math.max(proof.sizes.short, Math.round(proof.sizes.long * asked.share)),
      )
      lines.push(line)
      console.info(told(line))
    }
  } finally {
    await forgetFolders()
  }
  mkdirSync('.cache', { recursive: true })
  writeFileSync(
    '.cache/faults.json',
    `${JSON.stringify({ at: new Date().toISOString(), cores: availableParallelism(), lines }, null, 2)}\n`,
  )
  const held = lines.filter(holds)
  console.info(`\n${held.length} of ${lines.length} hold. All figures: .cache/faults.json`)
  return held.length === lines.length ? 0 : 1
}

async function prove(proof: Proof, rounds: number): Promise<Line> {
  const since = performance.now()
  const outcome = await proof.run(rounds, null)
  const seconds = (performance.now() - since) / 1000
  const isSeen = outcome.untried ? null : (await proof.run(proof.sizes.short, proof.weakness)).wrong.length > 0
  return { name: proof.name, says: proof.says, rounds, seconds, outcome, weakness: proof.weakness, isSeen }
}

function holds({ outcome, isSeen }: Line): boolean {
  return outcome.untried !== undefined || (outcome.wrong.length === 0 && isSeen === true)
}

function told({ name, says, seconds, outcome, weakness, isSeen }: Line): string {
  if (outcome.untried) return `– ${name}: not tried, ${outcome.untried}`
  const figures = Object.entries(outcome.figures)
    .map(([figure, value]) => `${figure} ${value.toLocaleString('en')}`)
    .join(' · ')
  return [
    `${outcome.wrong.length === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s  ${figures}`,
    `  ${says}`,
    `  ${isSeen ? '✓ turns red' : '✗ STAYS GREEN'} where planted: ${weakness}`,
    ...outcome.wrong.slice(0, 10).map((fault) => `    ${fault}`),
    ...(outcome.wrong.length > 10 ? [`    and ${outcome.wrong.length - 10} more`] : []),
  ].join('\n')
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        short: { type: 'boolean', default: false },
        share: { type: 'string', default: '1' },
        only: { type: 'string', default: '' },
      },
    })
    const names = values.only.split(',').filter(Boolean)
    const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name))
    if (unknown.length > 0) throw new Error(`--only: there is no ${unknown.join(', ')}`)
    const share = Number(values.share)
    if (!(share > 0 && share <= 1)) throw new Error('--share wants a number above 0, up to 1')
    return { short: values.short, share, proofs: proofs.filter(({ name }) => names.length === 0 || names.includes(name)) }
  } catch (problem) {
    console.error(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`)
    return null
  }
}
