/** GET, POST /forgotten: a letter where there is an address; whom to ask where there is none. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { sendReset } from '#app/domain/account/forgetting.ts'
import { contactsFor } from '#app/domain/agency/contacts.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page, Section } from '#app/ui/page.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { SignInName } from '#app/ui/sign-in-name.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { Whom } from '#app/ui/whom.tsx'
import { anyone } from '#app/web/doors.ts'
import { env } from '#app/web/env.ts'
import { line, read } from '#app/web/forms.ts'
import { absolute, goTo, path } from '#app/web/paths.ts'

export const loader = anyone(async ({ url }) => {
  const words = (url.searchParams.get('q') ?? '').slice(0, 100)
  return { title: t('reset.forgotten'), mail: env.mail !== null, words, contacts: await contactsFor(words) }
})

const Name = z.object({ name: line(200) })

export const action = anyone(async ({ request }) => {
  const { name } = await read(request, Name)
  if (env.mail) await sendReset(name, (secret) => absolute(path('/reset/:token', { token: secret })))
  return goTo('/forgotten', {}, 'reset.asked')
})

export const meta = titled

export default function ForgottenPage() {
  const { title, mail, words, contacts } = useLoaderData<typeof loader>()
  const { errors, errorOf } = useFormProblem()
  return (
    <Page title={title} width="form">
      {mail && (
        <Section title={t('reset.byLetter')} lead={t('reset.byLetterLead')}>
          <ErrorSummary errors={errors} />
          <PostForm>
            <SignInName error={errorOf('name')} />
            <Button>{t('reset.send')}</Button>
          </PostForm>
        </Section>
      )}
      <Section title={t('reset.byContact')} lead={t('reset.byContactLead')}>
        <SearchBox action="/forgotten" label={t('reset.agency')} value={words} submitLabel={t('reset.find')} hint={t('reset.agencyHint')} />
        <DataTable
          caption={t('reset.contacts')}
          quietCaption
          columns={[
            { key: 'agency', label: t('reset.agency') },
            { key: 'contact', label: t('reset.contact') },
          ]}
          rows={contacts.map((contact, place) => ({ key: String(place), cells: [contact.agency, <Whom key="contact" {...contact} />] }))}
          empty={t('reset.noContact')}
        />
        <p>
          <a href="/activate">{t('reset.haveCode')}</a>
        </p>
      </Section>
    </Page>
  )
}
