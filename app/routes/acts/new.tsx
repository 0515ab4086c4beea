/** GET, POST /hr/acts/new: the paper and the days of an act; its steps come next. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { draftAct } from '#app/domain/reorganisation/drafting.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { FieldGroup, PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { dayField, line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

export const loader = allowed('act.draft', async () => ({ title: t('act.new') }))

const Draft = z.object({
  title: line(200),
  number: line(60),
  issuer: line(200),
  issuedOn: dayField(),
  documentTitle: line(500),
  legalOn: dayField(),
  operationalOn: dayField(),
})

export const action = allowed('act.draft', async ({ person, request }) => {
  const { title, legalOn, operationalOn, documentTitle, ...document } = await read(request, Draft)
  const id = await draftAct(person, { title, legalOn, operationalOn, document: { ...document, title: documentTitle } })
  return goTo('/hr/acts/:id', { id }, 'act.drafted')
})

export const meta = titled

export default function NewActPage() {
  const { title } = useLoaderData<typeof loader>()
  const form = useFormProblem({
    title: t('act.title'),
    number: t('requirement.number'),
    issuer: t('requirement.issuer'),
    issuedOn: t('requirement.issuedOn'),
    documentTitle: t('requirement.documentTitle'),
    legalOn: t('act.legalOn'),
    operationalOn: t('act.operationalOn'),
  })
  return (
    <Page title={title} lead={t('act.newLead')} trail={[{ href: '/hr/acts', label: t('act.list') }]} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        <Field {...form.field('title')} hint={t('act.titleHint')} />
        <FieldGroup legend={t('requirement.document')}>
          <Field {...form.field('number')} size="short" />
          <Field {...form.field('issuer')} />
          <DateField {...form.field('issuedOn')} />
          <Field {...form.field('documentTitle')} />
        </FieldGroup>
        <DateField {...form.field('legalOn')} />
        <DateField {...form.field('operationalOn')} />
        <Button>{t('people.save')}</Button>
      </PostForm>
    </Page>
  )
}
