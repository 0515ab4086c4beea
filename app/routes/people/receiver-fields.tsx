/** Who receives somebody seconded: an agency of the province, or none of them. */
import { t } from '#app/text/words.ts'
import { Field, Select } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import type { Option } from './posting-fields.tsx'

export function ReceiverFields({ agencies }: { agencies: Option[] }) {
  const { errorOf, valueOf } = useFormProblem()
  return (
    <FieldGroup legend={t('career.receiver')}>
      <Select
        name="agency"
        label={t('people.agency')}
        value={valueOf('agency')}
        error={errorOf('agency')}
        options={[{ value: '', label: t('career.outside') }, ...agencies]}
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
