/** GET, POST /hr/agencies/:id/contact: whom to ask there, from today on. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { contactsNamedBy, nameContact } from '#app/domain/agency/contacts.ts'
import { found } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

export const loader = allowed('contact.edit', async ({ person, params }) => {
  const { agency, contact } = found((await contactsNamedBy(person)).find(({ id }) => id === params['id']))
  return { title: t('contact.of', { agency }), contact }
})

const Contact = z.object({ name: line(120), phone: line(30).pipe(z.string().regex(/^\+?(?:[ .]?\d){8,15}$/, 'contact.phone')) })

export const action = allowed('contact.edit', async ({ person, params, request }) => {
  await nameContact(person, params['id'] ?? '', await read(request, Contact))
  return goTo('/hr/agencies/contacts', {}, 'contact.named')
})

export const meta = titled

export default function ContactPage() {
  const { title, contact } = useLoaderData<typeof loader>()
  const form = useFormProblem({ name: t('contact.name'), phone: t('contact.phone') })
  return (
    <Page title={title} lead={t('contact.lead')} trail={[{ href: '/hr/agencies/contacts', label: t('contact.title') }]} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        <Field {...form.field('name', contact?.name)} />
        <Field {...form.field('phone', contact?.phone)} type="tel" hint={t('contact.phoneHint')} />
        <Button>{t('people.save')}</Button>
      </PostForm>
    </Page>
  )
}
