/** The second step: which sheets, what each column holds, from when, and whether the list is complete. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { termLabels, Terms } from './terms.tsx'

type Column = { name: string; label: string; letter: string; value: string; samples: string; converted: string }
type ColumnsProps = {
  sheets: { name: string; field: string; wanted: boolean; people: string; columns: Column[] }[]
  options: { value: string; label: string }[]
  types: { value: string; label: string }[]
  effectiveOn: string
  type: string
  complete: boolean
}

export function Columns({ sheets, options, types, effectiveOn, type, complete }: ColumnsProps) {
  const form = useFormProblem(termLabels())
  return (
    <>
      <ErrorSummary form={form} />
      <PostForm>
        {sheets.map((sheet) => (
          <Section key={sheet.field} title={sheet.name}>
            <Choices
              label={t('imports.sheet')}
              kind="checkbox"
              name={sheet.field}
              options={[{ value: '1', label: t('imports.wanted', { people: sheet.people }), checked: sheet.wanted }]}
            />
            <DataTable
              caption={t('imports.columnsOf', { sheet: sheet.name })}
              quietCaption
              compact
              columns={[
                { key: 'letter', label: t('imports.column') },
                { key: 'samples', label: t('imports.samples') },
                { key: 'holds', label: t('imports.holds') },
              ]}
              rows={sheet.columns.map((column) => ({
                key: column.name,
                cells: [
                  [column.letter, column.label].filter(Boolean).join(': '),
                  <Samples key="samples" {...column} />,
                  <Select
                    key="holds"
                    name={column.name}
                    label={t('imports.holdsOf', { column: column.letter })}
                    value={form.valueOf(column.name, column.value)}
                    options={options}
                  />,
                ],
              }))}
            />
          </Section>
        ))}
        <Terms form={form} types={types} effectiveOn={effectiveOn} type={type} complete={complete} />
        <Button>{t('imports.toPreview')}</Button>
      </PostForm>
    </>
  )
}

function Samples({ samples, converted }: Column) {
  if (!converted) return samples || '–'
  return (
    <>
      {samples}
      <br />
      {t('imports.converted', { text: converted })}
    </>
  )
}
