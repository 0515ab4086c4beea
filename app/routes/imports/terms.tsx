/** What the list itself does not say: from when, of which type, whether it is complete. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Select } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

type TermsProps = {
  form: FormWith<typeof termLabels>
  types: { value: string; label: string }[]
  effectiveOn: string
  type: string
  complete: boolean
}

export function termLabels() {
  return { effectiveOn: t('imports.effectiveOn'), type: t('imports.defaultType') }
}

export function Terms({ form, types, effectiveOn, type, complete }: TermsProps) {
  return (
    <FieldGroup legend={t('imports.terms')}>
      <DateField {...form.field('effectiveOn', effectiveOn)} hint={t('imports.effectiveHint')} />
      <Select {...form.field('type', type)} hint={t('imports.typeHint')} options={types} />
      <Choices
        label={t('imports.completeness')}
        kind="checkbox"
        name="complete"
        options={[{ value: '1', label: t('imports.complete'), hint: t('imports.completeHint'), checked: complete }]}
      />
    </FieldGroup>
  )
}
