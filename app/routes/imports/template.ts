/** GET /hr/imports/template.xlsx: the columns as the reader knows them best. */
import { t } from '#app/text/words.ts'
import { allowed } from '#app/web/doors.ts'
import { columnsOffered } from '#app/web/import-words.ts'
import { spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('person.register', async () => {
  const columns = columnsOffered().map(({ label, width }) => ({ label, width }))
  return spreadsheet({ title: t('imports.templateTitle'), about: [t('imports.templateAbout')], columns }, [], 'danh-sach-can-bo')
})
