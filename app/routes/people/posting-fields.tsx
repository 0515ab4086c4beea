/** Where somebody works: the fields of a posting, as typed. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Field } from '#app/ui/field.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

type PostingFieldsProps = { agencies: AgencyOption[]; agency?: string }

/** All but the dates. */
export function PostingFields({ agencies, agency = '' }: PostingFieldsProps) {
  const { errorOf, valueOf, valuesOf } = useFormProblem()
  return (
    <>
      <AgencyField label={t('people.agency')} value={valueOf('agency', agency)} error={errorOf('agency')} agencies={agencies} />
      <Field name="unit" label={t('people.unit')} value={valueOf('unit')} error={errorOf('unit')} optional />
      <Field name="position" label={t('people.position')} value={valueOf('position')} error={errorOf('position')} />
      <Choices
        legend={t('people.leading')}
        name="leading"
        kind="checkbox"
        options={[{ value: '1', label: t('people.leadingYes'), checked: valuesOf('leading').includes('1') }]}
      />
      <Field name="title" label={t('people.jobTitle')} value={valueOf('title')} error={errorOf('title')} optional />
      <Field
        name="grade"
        label={t('people.grade')}
        hint={t('people.gradeHint')}
        value={valueOf('grade')}
        error={errorOf('grade')}
        size="short"
        optional
      />
      <Field name="job" label={t('people.job')} value={valueOf('job')} error={errorOf('job')} optional />
    </>
  )
}
