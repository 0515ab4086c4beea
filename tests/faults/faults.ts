/** The run: each proof whole, then with its weakness planted, which must turn it red. A table to read, and JSON. */
import { parseArgs } from 'node:util'
import { forgetFolders } from './ground/folder.ts'
import type { Proof } from './proof.ts'
import { proofs } from './proofs.ts'
import { holds, keep, type Line, publish } from './results.ts'

const usage = `npm run faults -- [--short] [--share 0.1] [--only kills,numbers] [--publish]
  --short  as in npm test
  --share  so much of the whole
  --publish  writes docs/survival.md, with what earlier runs on this machine proved
  --only   these proofs alone: ${proofs.map(({ name }) => name).join(', ')}`

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
  const kept = keep(lines)
  if (asked.publish) publish(kept)
  const held = lines.filter(holds)
  console.info(`\n${held.length} of ${lines.length} hold. All figures: .cache/faults.json`)
  return held.length === lines.length ? 0 : 1
}

async function prove(proof: Proof, rounds: number): Promise<Line> {
  const since = performance.now()
  const outcome = await proof.run(rounds, null)
  const seconds = (performance.now() - since) / 1000
  const isSeen = outcome.untried ? null : (await proof.run(proof.sizes.short, proof.weakness)).wrong.length > 0
  const at = new Date().toISOString()
  return { name: proof.name, says: proof.says, at, rounds, seconds, outcome, weakness: proof.weakness, isSeen }
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
        publish: { type: 'boolean', default: false },
      },
    })
    const names = values.only.split(',').filter(Boolean)
    const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name))
    if (unknown.length > 0) throw new Error(`--only: there is no ${unknown.join(', ')}`)
    const share = Number(values.share)
    if (!(share > 0 && share <= 1)) throw new Error('--share wants a number above 0, up to 1')
    return {
      short: values.short,
      publish: values.publish,
      share,
      proofs: proofs.filter(({ name }) => names.length === 0 || names.includes(name)),
    }
  } catch (problem) {
    console.error(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`)
    return null
  }
}
