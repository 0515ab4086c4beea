/** What went wrong with a whole database, in a sentence for whoever typed the command. */
import { MigrationProblem } from '#db/journal.ts'
import { disconnect } from '#db'
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
