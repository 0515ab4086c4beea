/** Who read what is held back of me, when and why. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

type Reading = { id: string; at: Date; reader: string | null; reason: string; fields: string }

export function Readings({ readings }: { readings: Reading[] }) {
  return (
    <TableSection
      title={t('personalData.readings')}
      columns={[
        { key: 'reader', label: t('personalData.reader') },
        { key: 'at', label: t('historyPage.at') },
        { key: 'fields', label: t('historyDetail.fields') },
        { key: 'reason', label: t('disclosure.reason') },
      ]}
      rows={readings.map(({ id, at, reader, reason, fields }) => ({
        key: id,
        cells: [reader ?? t('historyPage.system'), momentOf(at), fields || '–', reason],
      }))}
      empty={t('personalData.nobody')}
    />
  )
}
