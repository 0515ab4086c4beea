/** Who receives somebody seconded: an agency of the province, or none of them. */
import { t } from '#app/text/words.ts'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

export function receiverLabels() {
  return { agency: t('people.agency'), unit: t('people.unit'), position: t('people.position') }
}

export function ReceiverFields({ form, agencies }: { form: FormWith<typeof receiverLabels>; agencies: AgencyOption[] }) {
  return (
    <FieldGroup legend={t('career.receiver')}>
      <AgencyField {...form.field('agency')} agencies={agencies} none={t('career.outside')} />
      <Field {...form.field('unit')} optional />
      <Field {...form.field('position')} hint={t('career.receiverPosition')} optional />
    </FieldGroup>
  )
}
