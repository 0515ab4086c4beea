/** What the list itself does not say: from when, of which type, whether it is complete. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Select } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

type TermsProps = { types: { value: string; label: string }[]; effectiveOn: string; type: string; complete: boolean }

export function Terms({ types, effectiveOn, type, complete }: TermsProps) {
  const { errorOf, valueOf } = useFormProblem()
  return (
    <FieldGroup legend={t('imports.terms')}>
      <DateField
        name="effectiveOn"
        label={t('imports.effectiveOn')}
        hint={t('imports.effectiveHint')}
        value={valueOf('effectiveOn', effectiveOn)}
        error={errorOf('effectiveOn')}
      />
      <Select
        name="type"
        label={t('imports.defaultType')}
        hint={t('imports.typeHint')}
        value={valueOf('type', type)}
        error={errorOf('type')}
        options={types}
      />
      <Choices
        legend={t('imports.completeness')}
        kind="checkbox"
        name="complete"
        options={[{ value: '1', label: t('imports.complete'), hint: t('imports.completeHint'), checked: complete }]}
      />
    </FieldGroup>
  )
}
