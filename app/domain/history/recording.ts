/** What was done, by whom, when, on what. Every command ends in `record`, which hands on to the security log what belongs there too. */
import type { Actor } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { occasion } from '#app/domain/occasion.ts'
import { familyOf } from '#app/domain/security/events.ts'
import { storeEvents } from '#app/domain/security/storing.ts'
import { transaction } from '#db'
import { history } from '#db/schema/index.ts'

export type Subject = {
  kind:
    | 'person'
    | 'correction'
    | 'holiday'
    | 'account'
    | 'grant'
    | 'agency'
    | 'act'
    | 'course'
    | 'enrolment'
    | 'attempt'
    | 'completion'
    | 'certificate'
    | 'requirement'
    | 'installation'
    | 'setting'
    | 'job'
    | 'import'
    | 'merge'
    | 'activation'
    | 'feed'
  id: string
  /** Whom it concerns. */
  personId?: string | null
  agencyId?: string | null
}

type Detail = Record<string, string | number | null>

/** `verb` is the key of its words: `history.<verb>`. `detail` holds facts, never secrets nor personal data beyond ids. */
export async function record(actor: Actor, verb: string, subject: Subject, detail: Detail = {}): Promise<void> {
  const at = now()
  const row = { at, actorId: actor.id, subjectKind: subject.kind, subjectId: subject.id, personId: subject.personId ?? null, detail }
  await transaction(async (tx) => {
    await tx.insert(history).values({ ...row, verb, agencyId: subject.agencyId ?? null })
    if (familyOf(verb)) await storeEvents([{ ...row, ...placeOf(), event: verb, outcome: 'done', nameHash: null, times: 1, lastAt: at }])
  })
}

const rowsAtOnce = 200

/** The same deed done to many: a row each. The security log hears of it through one `record` of the whole, if at all. */
export async function recordMany(actor: Actor, verb: string, subjects: (Subject & { detail?: Detail })[]): Promise<void> {
  const at = now()
  await transaction(async (tx) => {
    for (let start = 0; start < subjects.length; start += rowsAtOnce) {
      const some = subjects.slice(start, start + rowsAtOnce)
      await tx.insert(history).values(
        some.map(({ kind, id, personId = null, agencyId = null, detail = {} }) => ({
          at,
          actorId: actor.id,
          verb,
          subjectKind: kind,
          subjectId: id,
          personId,
          agencyId,
          detail,
        })),
      )
    }
  })
}

function placeOf() {
  const { address = null, requestId = null } = occasion() ?? {}
  return { address, requestId }
}
