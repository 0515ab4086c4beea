/** The decision that a change cites: whole, or not at all. */
import { t } from '#app/text/words.ts'
import { DateField, Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function DecisionFields() {
  const { errorOf, valueOf } = useFormProblem()
  return (
    <FieldGroup legend={t('decision.legend')}>
      <p className="hint">{t('decision.hint')}</p>
      <Field
        name="decisionNumber"
        label={t('requirement.number')}
        value={valueOf('decisionNumber')}
        error={errorOf('decisionNumber')}
        size="short"
        optional
      />
      <Field
        name="decisionIssuer"
        label={t('requirement.issuer')}
        value={valueOf('decisionIssuer')}
        error={errorOf('decisionIssuer')}
        optional
      />
      <DateField
        name="decisionDay"
        label={t('requirement.issuedOn')}
        value={valueOf('decisionDay')}
        error={errorOf('decisionDay')}
        optional
      />
      <Field
        name="decisionTitle"
        label={t('requirement.documentTitle')}
        value={valueOf('decisionTitle')}
        error={errorOf('decisionTitle')}
        optional
      />
    </FieldGroup>
  )
}
