/** What went wrong with a whole database, in a sentence for whoever typed the command. */
import { MigrationProblem } from '#db/journal.ts'
import { disconnect } from '#db'
import { assertOfThisCode } from '#db/copying/copying.ts'
import { CopyProblem } from '#db/copying/problem.ts'
import { say } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'

/** For commands, which end afterwards. */
export async function inWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    if (problem instanceof CopyProblem) throw new StartProblem(say(`backup.problems.${problem.reason}`, { detail: problem.message }))
    if (problem instanceof MigrationProblem) throw new StartProblem(say(`start.database.${problem.reason}`, { detail: problem.message }))
    throw problem
  } finally {
    await disconnect()
  }
}

/** For commands that work with the database as this code knows it: one that has not been brought up to date says so first. */
export async function onThisSchema<Result>(work: () => Promise<Result>): Promise<Result> {
  return inWords(async () => {
    await assertOfThisCode()
    return work()
  })
}
