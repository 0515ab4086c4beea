/** GET, POST /hr/requirements/new and /hr/requirements/:id */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { scopeOf } from '#app/domain/access.ts'
import { agencyMeant } from '#app/domain/agency/choosing.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { catalogue } from '#app/domain/course/catalogue.ts'
import { amend, impose } from '#app/domain/coverage/imposing.ts'
import { requirementFor } from '#app/domain/requirement/requiring.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { dayField, line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { personTypes, RequirementFields, requirementLabels } from './fields.tsx'

export const loader = allowed('requirement.edit', async ({ person, params }) => {
  const requirement = params['id'] ? await requirementFor(person, params['id']) : null
  const scope = scopeOf(person, 'requirement.edit')
  return {
    title: requirement?.title ?? t('requirement.new'),
    requirement,
    agencies: (await agenciesUnder(scope)).map(({ id, name }) => ({ value: id, label: name })),
    scope: scope[0] ?? '',
    courses: (await catalogue()).map(({ id, kind, title }) => ({
      value: id,
      label: kind === 'programme' ? t('programme.named', { title }) : title,
    })),
  }
})

const Wording = z.object({
  title: line(300),
  number: line(60),
  issuer: line(200),
  issuedOn: dayField(),
  documentTitle: line(500),
  agencyId: line(),
  from: dayField(),
  deadline: dayField(),
  personTypes: z.array(z.enum(personTypes)).default([]),
  courseIds: z.array(z.string().max(60)).default([]),
})

export const action = allowed('requirement.edit', async ({ person, params, request }) => {
  const requirement = params['id'] ? await requirementFor(person, params['id']) : null
  const { number, issuer, issuedOn, documentTitle, ...wording } = await read(request, Wording)
  const agencyId = await agencyMeant('agencyId', wording.agencyId, { roots: scopeOf(person, 'requirement.edit') })
  const worded = { ...wording, agencyId, document: { number, issuer, issuedOn, title: documentTitle } }
  if (requirement) await amend(person, requirement, worded)
  else await impose(person, worded)
  return goTo('/hr/requirements', {}, 'requirement.saved')
})

export const meta = titled

export default function RequirementPage() {
  const { title, requirement, agencies, scope, courses } = useLoaderData<typeof loader>()
  const form = useFormProblem(requirementLabels())
  return (
    <Page title={title} trail={[{ href: '/hr/requirements', label: t('requirement.list') }]} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        <RequirementFields form={form} requirement={requirement} agencies={agencies} scope={scope} courses={courses} />
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
