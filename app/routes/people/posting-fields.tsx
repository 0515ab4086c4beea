/** Where somebody works: the fields of a posting, as typed. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Field } from '#app/ui/field.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

type PostingFieldsProps = { form: FormWith<typeof postingLabels>; agencies: AgencyOption[]; agency?: string }

export function postingLabels() {
  return {
    agency: t('people.agency'),
    unit: t('people.unit'),
    position: t('people.position'),
    title: t('people.jobTitle'),
    grade: t('people.grade'),
    job: t('people.job'),
  }
}

/** All but the dates. */
export function PostingFields({ form, agencies, agency = '' }: PostingFieldsProps) {
  return (
    <>
      <AgencyField {...form.field('agency', agency)} agencies={agencies} />
      <Field {...form.field('unit')} optional />
      <Field {...form.field('position')} />
      <Choices
        label={t('people.leading')}
        name="leading"
        kind="checkbox"
        options={[{ value: '1', label: t('people.leadingYes'), checked: form.valuesOf('leading').includes('1') }]}
      />
      <Field {...form.field('title')} optional />
      <Field {...form.field('grade')} hint={t('people.gradeHint')} size="short" optional />
      <Field {...form.field('job')} optional />
    </>
  )
}
