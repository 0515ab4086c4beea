/** What was done, by whom, when, on what. Every command ends in `record`. */
import type { Actor } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { transaction } from '#db'
import { history } from '#db/schema/index.ts'

export type Subject = {
  kind:
    | 'person'
    | 'account'
    | 'grant'
    | 'agency'
    | 'course'
    | 'enrolment'
    | 'attempt'
    | 'completion'
    | 'certificate'
    | 'requirement'
    | 'installation'
    | 'setting'
  id: string
  /** Whom it concerns. */
  personId?: string | null
  agencyId?: string | null
}

/** `verb` is the key of its words: `history.<verb>`. `detail` holds facts, never secrets nor personal data beyond ids. */
export async function record(
  actor: Actor,
  verb: string,
  subject: Subject,
  detail: Record<string, string | number | null> = {},
): Promise<void> {
  await transaction((tx) =>
    tx.insert(history).values({
      at: now(),
      actorId: actor.id,
      verb,
      subjectKind: subject.kind,
      subjectId: subject.id,
      personId: subject.personId ?? null,
      agencyId: subject.agencyId ?? null,
      detail,
    }),
  )
}
