/** The process in which a backup is made, so that the server goes on answering. A job comes in as a line; steps and the result go out as lines. */
import { createInterface } from 'node:readline'
import { CopyProblem } from '#db/copying/problem.ts'
import { copyOut, type Job } from './copying.ts'

const lines = createInterface({ input: process.stdin })
lines.once('line', (line) => void work(JSON.parse(line) as Job))
lines.once('close', () => process.exit(1)) // whoever asked is gone

function tell(word: object): void {
  process.stdout.write(`${JSON.stringify(word)}\n`)
}

async function work(job: Job): Promise<void> {
  try {
    tell({ result: await copyOut(job, (step) => tell({ step })) })
  } catch (problem) {
    const reason = problem instanceof CopyProblem ? problem.reason : 'unknown'
    tell({ problem: reason, detail: problem instanceof Error ? problem.message : String(problem) })
  }
  process.stdout.write('', () => process.exit(0))
}
