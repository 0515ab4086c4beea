import type { Unit } from '#app/domain/setting/settings.ts'
import { momentOf } from '#app/text/dates.ts'
import { measured } from '#app/text/measures.ts'
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Change = { id: string; value: number; at: Date; by: string | null }

/** What a setting was before: each value with who and when. */
export function Changes({ unit, changes }: { unit: Unit; changes: Change[] }) {
  return (
    <Section title={t('setting.changes')}>
      <DataTable
        caption={t('setting.changes')}
        quietCaption
        compact
        columns={[
          { key: 'at', label: t('setting.at') },
          { key: 'value', label: t('setting.value') },
          { key: 'by', label: t('setting.by') },
        ]}
        rows={changes.map(({ id, at, value, by }) => ({
          key: id,
          cells: [momentOf(at), measured(unit, value), by ?? t('setting.installed')],
        }))}
      />
    </Section>
  )
}
