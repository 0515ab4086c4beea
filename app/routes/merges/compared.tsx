/** What the register says of each, field by field, and whether it is the same. */
import { say, t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import { TableSection } from '#app/ui/table-section.tsx'
import type { ComparedField } from './sides.ts'

export function Compared({ compared }: { compared: ComparedField[] }) {
  return (
    <TableSection
      title={t('merge.compare')}
      columns={[
        { key: 'field', label: t('merge.field') },
        { key: 'one', label: t('merge.one') },
        { key: 'other', label: t('merge.other') },
        { key: 'same', label: t('merge.compare') },
      ]}
      rows={compared.map(({ field, one, other, differs }) => ({
        key: field,
        cells: [
          <FieldName key="field" field={field} />,
          one ?? t('merge.nobody'),
          other ?? t('merge.nobody'),
          differs ? (
            <Status key="same" kind="overdue">
              {t('merge.differs')}
            </Status>
          ) : one === null ? (
            t('merge.nobody')
          ) : (
            <Status key="same" kind="done">
              {t('merge.same')}
            </Status>
          ),
        ],
      }))}
    />
  )
}

export function FieldName({ field }: { field: ComparedField['field'] }) {
  return <span className="sentence">{say(`person.fields.${field}`)}</span>
}
