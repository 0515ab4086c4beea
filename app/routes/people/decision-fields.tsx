/** The decision that a change cites: whole, or not at all. */
import { t } from '#app/text/words.ts'
import { DateField, Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

export function decisionLabels() {
  return {
    decisionNumber: t('requirement.number'),
    decisionIssuer: t('requirement.issuer'),
    decisionDay: t('requirement.issuedOn'),
    decisionTitle: t('requirement.documentTitle'),
  }
}

export function DecisionFields({ form }: { form: FormWith<typeof decisionLabels> }) {
  return (
    <FieldGroup legend={t('decision.legend')}>
      <p className="hint">{t('decision.hint')}</p>
      <Field {...form.field('decisionNumber')} size="short" optional />
      <Field {...form.field('decisionIssuer')} optional />
      <DateField {...form.field('decisionDay')} optional />
      <Field {...form.field('decisionTitle')} optional />
    </FieldGroup>
  )
}
