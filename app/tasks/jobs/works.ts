/** What there is to do at length, by name. Runs in a thread of its own, and again from the beginning where it was interrupted. */
import { issueToMany } from '#app/domain/activation/issuing.ts'
import { recountAll } from '#app/domain/coverage/recounting.ts'
import { planImport, readImport, writeImport } from '#app/domain/import/jobs.ts'
import { undoImport } from '#app/domain/import/undoing.ts'
import type { Job } from '#app/domain/job/holding.ts'
import type { Hear } from '#app/domain/job/progress.ts'
import type { JobKind } from '#db/schema/index.ts'

type Work = (hear: Hear, job: Job) => Promise<void>

export const works: Record<JobKind, Work> = {
  recount: recountAll,
  importReading: readImport,
  importPreview: planImport,
  importWriting: writeImport,
  importUndoing: undoImport,
  activationIssuing: issueToMany,
}
