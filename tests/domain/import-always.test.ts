/** Whatever a list says: taken back, all is as it was; sent twice, it changes nothing; what was exported and comes back changes nothing. */
import fc from 'fast-check'
import { isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { importOf, rowsOf } from '#app/domain/import/listing.ts'
import { askToUndo } from '#app/domain/import/undoing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { peopleAsListed } from '#app/domain/person/exporting.ts'
import { found } from '#app/domain/problem.ts'
import { columnsOffered } from '#app/web/import-words.ts'
import { linesOf } from '#app/web/people-list.ts'
import type { SheetCell } from '#app/web/spreadsheet.ts'
import { actor } from '#tests/cast.ts'
import { listsOf } from '#tests/listed.ts'
import { register, type Rows, sent, written } from '#tests/lists.ts'
import { db } from '#db'
import { people } from '#db/schema/index.ts'
import type { Written } from '#tests/sheets.ts'
import { workHere } from '#tests/working.ts'

const nothing = { new: 0, changed: 0, moved: 0, leaving: 0 }

async function figures(officer: Person, id: string) {
  return (await importOf(officer, id)).figures ?? {}
}

test('a list written, sent once more, exported, sent back and taken back', { timeout: 120_000 }, async () => {
  const officer = await actor('quantri')
  const known = await db.select({ name: people.fullName, code: people.staffCode }).from(people).where(isNotNull(people.staffCode)).limit(90)
  const lists = listsOf(known)
  let wrote = 0
  await fc.assert(
    fc.asyncProperty(lists, async (rows) => {
      const before = await register()
      const id = await tried(officer, rows)
      if (!id) {
        expect(await register()).toEqual(before)
        return
      }
      wrote++
      expect(await figures(officer, await sent(officer, rows))).toMatchObject(nothing)
      await comesBackUnchanged(officer)
      await askToUndo(officer, id)
      await workHere()
      expect(await register()).toEqual(before)
    }),
    { numRuns: 5, endOnFailure: true },
  )
  expect(wrote).toBeGreaterThan(1)
})

/** Null where the list had nothing to write. */
async function tried(officer: Person, rows: Rows): Promise<string | null> {
  const id = await sent(officer, rows)
  const { new: entered = 0, changed = 0, moved = 0 } = await figures(officer, id)
  return entered + changed + moved > 0 ? written(officer, rows) : null
}

/** With all that is held back everybody is known again; without it, nothing is changed either. */
async function comesBackUnchanged(officer: Person): Promise<void> {
  const whole = await exported(officer, 'Thử nghiệm')
  const list = await sent(officer, whole)
  const { wrong, doubtful, unchanged, passedOver } = await figures(officer, list)
  const kept = await Promise.all(
    (['wrong', 'doubtful', 'changed', 'moved'] as const).map(async (kind) => rowsOf(await importOf(officer, list), kind, 1)),
  )
  expect(kept.flat().map(({ fullName, problems, changes }) => ({ fullName, problems, changes }))).toEqual([])
  expect({ wrong, doubtful, unchanged, passedOver }).toMatchObject({ wrong: 0, doubtful: 0, unchanged: whole.length - 1, passedOver: 0 })
  expect(await figures(officer, await sent(officer, await exported(officer, null)))).toMatchObject(nothing)
}

async function exported(officer: Person, reason: string | null): Promise<Rows> {
  const agencyId = found(await agencyByKey('tinh-lang-son')).id
  const rows: Rows = [columnsOffered().map(({ label }) => label)]
  const { portions } = await peopleAsListed(officer, { agencyId, below: true, reason })
  for await (const some of portions) rows.push(...linesOf(some, rows.length - 1).map((line) => line.map(typed)))
  return rows
}

function typed(cell: SheetCell): Written {
  if (cell === null || typeof cell !== 'object') return cell
  return 'day' in cell ? { serial: Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 + 25_569 } : cell.share
}
