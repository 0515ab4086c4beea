/** GET, POST /forgotten: a letter where there is an address; whom to ask where there is none. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { sendReset } from '#app/domain/account/forgetting.ts'
import { contactsFor } from '#app/domain/agency/contacts.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { anyone } from '#app/web/doors.ts'
import { env } from '#app/web/env.ts'
import { line, read } from '#app/web/forms.ts'
import { absolute, goTo, path } from '#app/web/paths.ts'
import { ByContact } from './by-contact.tsx'
import { ByLetter } from './by-letter.tsx'

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
  return (
    <Page title={title} width="form">
      {mail && <ByLetter title={t('reset.byLetter')} lead={t('reset.byLetterLead')} />}
      <ByContact at="/forgotten" words={words} contacts={contacts}>
        <a href="/activate">{t('reset.haveCode')}</a>
      </ByContact>
    </Page>
  )
}
