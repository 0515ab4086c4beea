/** A list comes in: kept as it is, read beside the server. */
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { tidy } from '#app/domain/folding.ts'
import { keepFile } from '#app/domain/file/keeping.ts'
import { record } from '#app/domain/history/recording.ts'
import { askFor } from '#app/domain/job/asking.ts'
import { found, invalid } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { imports } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { mostBytes } from './opening.ts'

export type Upload = { agencyId: string; name: string; bytes: Uint8Array }

/** Answers the id. */
export async function upload(actor: Actor & { id: string }, { agencyId, name, bytes }: Upload): Promise<string> {
  demand(actor, 'person.register')
  if (!(await subtreeIds(scopeOf(actor, 'person.register'), today())).includes(agencyId)) invalid('agency', 'field.invalid')
  if (bytes.length === 0) invalid('file', 'import.noFile')
  if (bytes.length > mostBytes) invalid('file', 'import.tooLarge', { megabytes: mostBytes / 1024 / 1024 })
  return transaction(async (tx) => {
    const fileHash = await keepFile({ mime: 'application/octet-stream', bytes })
    const fileName = tidy(name).slice(-120) || 'danh-sach'
    const terms = { effectiveOn: today(), type: 'congChuc', complete: false } as const
    const [made] = await tx
      .insert(imports)
      .values({ agencyId, fileHash, fileName, uploadedBy: actor.id, uploadedAt: now(), ...terms })
      .returning({ id: imports.id })
    const { id } = found(made)
    await askFor(actor, { kind: 'importReading', subjectId: id })
    await record(actor, 'import.uploaded', { kind: 'import', id, agencyId })
    return id
  })
}
