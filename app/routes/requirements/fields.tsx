/** The fields of a requirement: its document, whom it reaches, what by when. */
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

export const personTypes = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const

type Option = { value: string; label: string }
type RequirementFieldsProps = {
  form: FormWith<typeof requirementLabels>
  requirement: Requirement | null
  agencies: AgencyOption[]
  scope: string
  courses: Option[]
}

export function requirementLabels() {
  return {
    title: t('requirement.title'),
    number: t('requirement.number'),
    issuer: t('requirement.issuer'),
    issuedOn: t('requirement.issuedOn'),
    documentTitle: t('requirement.documentTitle'),
    agencyId: t('requirement.scope'),
    from: t('people.from'),
    deadline: t('requirement.deadline'),
    personTypes: t('people.type'),
    courseIds: t('requirement.courses'),
  }
}

export function RequirementFields({ form, requirement, agencies, scope, courses }: RequirementFieldsProps) {
  const chosenTypes = form.valuesOf('personTypes', requirement?.personTypes ?? ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong'])
  const chosenCourses = form.valuesOf('courseIds', requirement?.courses.map(({ id }) => id) ?? [])
  const day = (value: string | undefined) => (value ? dateOf(value) : '')
  return (
    <>
      <Field {...form.field('title', requirement?.title)} />
      <FieldGroup legend={t('requirement.document')}>
        <Field {...form.field('number', requirement?.document.number)} size="short" />
        <Field {...form.field('issuer', requirement?.document.issuer)} />
        <DateField {...form.field('issuedOn', day(requirement?.document.issuedOn))} />
        <Field {...form.field('documentTitle', requirement?.document.title)} />
      </FieldGroup>
      <AgencyField {...form.field('agencyId', requirement?.agencyId ?? scope)} hint={t('role.scopeHint')} agencies={agencies} />
      <DateField {...form.field('from', day(requirement?.from))} />
      <DateField {...form.field('deadline', day(requirement?.deadline))} />
      <Choices
        {...form.frame('personTypes')}
        kind="checkbox"
        options={personTypes.map((type) => ({ value: type, label: t(`people.types.${type}`), checked: chosenTypes.includes(type) }))}
      />
      <Choices
        {...form.frame('courseIds')}
        kind="checkbox"
        options={courses.map((course) => ({ ...course, checked: chosenCourses.includes(course.value) }))}
      />
    </>
  )
}
