/** How long answers to requests for a correction may take now, and by which paper. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'
import { limitInWords } from '#app/text/measures.ts'

type Limit = { name: 'receipt' | 'answer' | 'extension'; days: number; counted: 'days' | 'workingDays'; from: string; source: string }

export function Limits({ limits }: { limits: Limit[] }) {
  return (
    <TableSection
      title={t('limit.title')}
      lead={t('limit.lead')}
      columns={[
        { key: 'name', label: t('limit.name') },
        { key: 'days', label: t('limit.days') },
        { key: 'from', label: t('historyDetail.from') },
        { key: 'source', label: t('holiday.source'), className: 'long' },
      ]}
      rows={limits.map(({ name, from, source, ...limit }) => ({
        key: name,
        cells: [
          <a key="name" href={`/admin/limits/${name}`}>
            {t(`limit.names.${name}`)}
          </a>,
          limitInWords(limit),
          dateOf(from),
          source,
        ],
      }))}
    />
  )
}
