/** Long work: asked for, claimed by lease, told how far it is, ended one way or another. */
import { id, index, integer, json, moment, table, text, unique, word } from '../kit.ts'
import { people } from './people.ts'

export type JobKind = 'recount' | 'importReading' | 'importPreview' | 'importWriting' | 'importUndoing' | 'activationIssuing'
export type JobOutcome = 'done' | 'failed' | 'cancelled'

export const jobs = table(
  'jobs',
  {
    id: id(),
    kind: word<JobKind>().notNull(),
    /** What it works on. */
    subjectId: text(),
    /** Of one lane, one at a time is at work, on whatever server. */
    lane: text(),
    /** Null where the system asked. */
    askedBy: text().references(() => people.id),
    askedAt: moment().notNull(),
    notBefore: moment(),
    attempt: integer().notNull(),
    /** The server at work on it, and until when it is believed to be, unless it says so again. */
    heldBy: text(),
    heldUntil: moment(),
    /** The lane, while it is held: the index lets nobody else in. */
    holds: text(),
    step: text(),
    done: integer(),
    total: integer(),
    cancelAskedAt: moment(),
    endedAt: moment(),
    outcome: word<JobOutcome>(),
    /** A code with words: a rule that said no. */
    problem: text(),
    params: json<Record<string, string | number>>(),
    /** A number found again in the server's log: a bug. */
    reference: text(),
  },
  (job) => [
    unique('jobs_holds').on(job.holds),
    index('jobs_open').on(job.endedAt, job.askedAt),
    index('jobs_asked').on(job.askedAt, job.id),
    index('jobs_subject').on(job.subjectId),
  ],
)
