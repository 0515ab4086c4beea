/** GET, POST /hr/requirements/new and /hr/requirements/:id */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { catalogue } from '#app/domain/course/catalogue.ts'
import { amend, impose } from '#app/domain/coverage/imposing.ts'
import { requirementById } from '#app/domain/requirement/requiring.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, Field, Select } from '#app/ui/field.tsx'
import { FieldGroup, PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { dayField, line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const types = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const

export const loader = allowed('requirement.edit', async ({ person, params }) => {
  const requirement = params['id'] ? await requirementById(params['id']) : null
  return {
    title: requirement?.title ?? t('requirement.new'),
    requirement,
    agencies: (await agenciesUnder(scopeOf(person, 'requirement.edit'))).map(({ id, name }) => ({ value: id, label: name })),
    courses: (await catalogue()).map(({ id, title }) => ({ value: id, label: title })),
  }
})

const Wording = z.object({
  title: line(300),
  number: line(60),
  issuer: line(200),
  issuedOn: dayField(),
  documentTitle: line(500),
  agencyId: line(60),
  from: dayField(),
  deadline: dayField(),
  personTypes: z.array(z.enum(types)).default([]),
  courseIds: z.array(z.string().max(60)).default([]),
})

export const action = allowed('requirement.edit', async ({ person, params, request }) => {
  const { number, issuer, issuedOn, documentTitle, ...wording } = await read(request, Wording)
  const worded = { ...wording, document: { number, issuer, issuedOn, title: documentTitle } }
  if (params['id']) await amend(person, await requirementById(params['id']), worded)
  else await impose(person, worded)
  return goTo('/hr/requirements', {}, 'requirement.saved')
})

export const meta = titled

export default function RequirementPage() {
  const { title, requirement, agencies, courses } = useLoaderData<typeof loader>()
  const { errors, errorOf, valueOf, valuesOf } = useFormProblem()
  const chosenTypes = valuesOf('personTypes', requirement?.personTypes ?? ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong'])
  const chosenCourses = valuesOf('courseIds', requirement?.courses.map(({ id }) => id) ?? [])
  const day = (name: string, value: string | undefined) => valueOf(name, value ? dateOf(value) : '')
  return (
    <Page title={title} trail={[{ href: '/hr/requirements', label: t('requirement.list') }]} width="form">
      <ErrorSummary errors={errors} />
      <PostForm>
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
        <Select
          name="agencyId"
          label={t('requirement.scope')}
          hint={t('role.scopeHint')}
          value={valueOf('agencyId', requirement?.agencyId ?? agencies[0]?.value)}
          options={agencies}
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
          options={types.map((type) => ({ value: type, label: t(`people.types.${type}`), checked: chosenTypes.includes(type) }))}
        />
        <Choices
          legend={t('requirement.courses')}
          name="courseIds"
          kind="checkbox"
          error={errorOf('courseIds')}
          options={courses.map((course) => ({ ...course, checked: chosenCourses.includes(course.value) }))}
        />
        <Button>{t('people.save')}</Button>
      </PostForm>
      {requirement && !requirement.closedAt && (
        <Act to={`/hr/requirements/${requirement.id}/closure`} label={t('requirement.close')} confirm={t('requirement.closeAbout')} />
      )}
      {requirement?.closedAt && (
        <Act to={`/hr/requirements/${requirement.id}/closure`} fields={{ end: '1' }} label={t('requirement.reopen')} />
      )}
    </Page>
  )
}
