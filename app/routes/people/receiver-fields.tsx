/** Who receives somebody seconded: an agency of the province, or none of them. */
import { t } from '#app/text/words.ts'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function ReceiverFields({ agencies }: { agencies: AgencyOption[] }) {
  const { errorOf, valueOf } = useFormProblem()
  return (
    <FieldGroup legend={t('career.receiver')}>
      <AgencyField
        label={t('people.agency')}
        value={valueOf('agency')}
        error={errorOf('agency')}
        agencies={agencies}
        none={t('career.outside')}
      />
      <Field name="unit" label={t('people.unit')} value={valueOf('unit')} error={errorOf('unit')} optional />
      <Field
        name="position"
        label={t('people.position')}
        hint={t('career.receiverPosition')}
        value={valueOf('position')}
        error={errorOf('position')}
        optional
      />
    </FieldGroup>
  )
}
