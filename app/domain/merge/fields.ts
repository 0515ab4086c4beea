/** What the register says of who stays, field by field as chosen; the record merged away keeps what was not taken. */
import { written } from '#app/domain/person/writing.ts'
import type { MergedRow } from '#db/schema/index.ts'
import type { Ledger } from './ledger.ts'
import { type MergedField, mergedFields, type personAsWritten } from './pair.ts'

type Written = Awaited<ReturnType<typeof personAsWritten>>

/** Answers what was taken, and the register as it is then. */
export async function mergeFields(ledger: Ledger, staying: Written, absorbed: Written, isTaken: (field: MergedField) => boolean) {
  const fields = mergedFields.filter((field) => isTaken(field) && absorbed[field] !== staying[field])
  const after = { ...staying, ...Object.fromEntries(fields.map((field) => [field, absorbed[field]])) }
  const codeless = fields.includes('staffCode')
  if (codeless) await handOver(ledger, staying, absorbed)
  const before = codeless ? { ...staying, staffCode: null } : staying
  const changed = [...fields, ...(fields.some(isSearched) ? keys : [])]
  const now = { ...after, ...keysOf(after) }
  if (changed.length > 0) await ledger.amend('people', staying.id, picked(before, changed), picked(now, changed))
  return { fields, after }
}

const keys = ['sortKey', 'folded', 'nameKey'] as const

/** A code is borne once: the two change places, so that either still leads to the one person. */
async function handOver(ledger: Ledger, staying: Written, absorbed: Written): Promise<void> {
  const [own, theirs] = [staying.staffCode, absorbed.staffCode]
  if (theirs) await ledger.amend('people', absorbed.id, { staffCode: theirs }, { staffCode: null })
  if (!own) return
  await ledger.amend('people', staying.id, { staffCode: own }, { staffCode: null })
  await ledger.amend('people', absorbed.id, { staffCode: null }, { staffCode: own })
}

function isSearched(field: MergedField): boolean {
  return field === 'fullName' || field === 'staffCode' || field === 'phone'
}

function keysOf(person: Written): Pick<Written, (typeof keys)[number]> {
  const { sortKey, folded, nameKey } = written(person)
  return { sortKey, folded, nameKey }
}

function picked(from: Written, columns: readonly (MergedField | (typeof keys)[number])[]): MergedRow {
  return Object.fromEntries(columns.map((column) => [column, from[column]]))
}
