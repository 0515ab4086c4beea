/** The fields of a requirement: its document, whom it reaches, what by when. */
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export const personTypes = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const

type Option = { value: string; label: string }
type RequirementFieldsProps = { requirement: Requirement | null; agencies: AgencyOption[]; scope: string; courses: Option[] }

export function RequirementFields({ requirement, agencies, scope, courses }: RequirementFieldsProps) {
  const { errorOf, valueOf, valuesOf } = useFormProblem()
  const chosenTypes = valuesOf('personTypes', requirement?.personTypes ?? ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong'])
  const chosenCourses = valuesOf('courseIds', requirement?.courses.map(({ id }) => id) ?? [])
  const day = (name: string, value: string | undefined) => valueOf(name, value ? dateOf(value) : '')
  return (
    <>
      <Field name="title" label={t('requirement.title')} value={valueOf('title', requirement?.title)} error={errorOf('title')} />
      <FieldGroup legend={t('requirement.document')}>
        <Field
          name="number"
          label={t('requirement.number')}
          value={valueOf('number', requirement?.document.number)}
          error={errorOf('number')}
          size="short"
        />
        <Field
          name="issuer"
          label={t('requirement.issuer')}
          value={valueOf('issuer', requirement?.document.issuer)}
          error={errorOf('issuer')}
        />
        <DateField
          name="issuedOn"
          label={t('requirement.issuedOn')}
          value={day('issuedOn', requirement?.document.issuedOn)}
          error={errorOf('issuedOn')}
        />
        <Field
          name="documentTitle"
          label={t('requirement.documentTitle')}
          value={valueOf('documentTitle', requirement?.document.title)}
          error={errorOf('documentTitle')}
        />
      </FieldGroup>
      <AgencyField
        name="agencyId"
        label={t('requirement.scope')}
        hint={t('role.scopeHint')}
        value={valueOf('agencyId', requirement?.agencyId ?? scope)}
        error={errorOf('agencyId')}
        agencies={agencies}
      />
      <DateField name="from" label={t('people.from')} value={day('from', requirement?.from)} error={errorOf('from')} />
      <DateField
        name="deadline"
        label={t('requirement.deadline')}
        value={day('deadline', requirement?.deadline)}
        error={errorOf('deadline')}
      />
      <Choices
        legend={t('people.type')}
        name="personTypes"
        kind="checkbox"
        error={errorOf('personTypes')}
        options={personTypes.map((type) => ({ value: type, label: t(`people.types.${type}`), checked: chosenTypes.includes(type) }))}
      />
      <Choices
        legend={t('requirement.courses')}
        name="courseIds"
        kind="checkbox"
        error={errorOf('courseIds')}
        options={courses.map((course) => ({ ...course, checked: chosenCourses.includes(course.value) }))}
      />
    </>
  )
}
