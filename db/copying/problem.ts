/** Why a database could not be copied, checked or put back; each has words: `backup.problems.<reason>`. */
export type Reason =
  | 'space'
  | 'target'
  | 'interrupted'
  | 'unsound'
  | 'differs'
  | 'unreadable'
  | 'wrongKey'
  | 'noProgram'
  | 'program'
  | 'noScratch'
  | 'unreachable'
  | 'inUse'
  | 'noRights'
  | 'otherDatabase'
  | 'newer'
  | 'older'
  | 'absent'
  | 'notEmpty'
  | 'strayed'
  | 'postgres'
  | 'unknown'

/** Without parameter properties: the worker runs this file as it is. */
export class CopyProblem extends Error {
  override name = 'CopyProblem'
  readonly reason: Reason
  constructor(reason: Reason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
