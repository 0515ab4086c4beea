/** GET /hr/imports/:id/errors.xlsx: the rows that were kept out, as they stand in the file, with a column "Lỗi". */
import { importOf, rowsKeptOut } from '#app/domain/import/listing.ts'
import { missing } from '#app/domain/problem.ts'
import { noteExport } from '#app/domain/security/exporting.ts'
import { t } from '#app/text/words.ts'
import { allowed } from '#app/web/doors.ts'
import { confirmed } from '#app/web/confirming.ts'
import { problemInWords } from '#app/web/import-words.ts'
import { spreadsheet, type SheetCell } from '#app/web/spreadsheet.ts'

export const loader = allowed(
  'person.register',
  confirmed(async ({ person, params }) => {
    const one = await importOf(person, params['id'])
    if (!one.plannedAt || !one.sheets) missing()
    const [widest] = one.sheets.filter(({ wanted }) => wanted).sort((a, b) => b.labels.length - a.labels.length)
    const labels = widest?.labels ?? []
    const columns = [...labels.map((label) => ({ label, width: 18 })), { label: t('imports.errorColumn'), width: 60 }]
    async function* portions(): AsyncIterable<SheetCell[][]> {
      for await (const rows of rowsKeptOut(one))
        yield rows
          .filter(({ cells }) => cells)
          .map(({ cells, problems }) => [...labels.map((_, place) => cells?.[place] || null), problems.map(problemInWords).join(' ')])
    }
    noteExport(person, 'people', { kind: 'import', id: one.id })
    return spreadsheet({ title: t('imports.errorsTitle'), about: [one.fileName], columns }, portions(), 'dong-loi')
  }),
)
