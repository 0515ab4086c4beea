/** GET, POST /hr/people/:id/disclosures: what is held back of somebody is read for a reason, and the reading stays on record. Shown once, in the answer to its POST. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { disclose } from '#app/domain/person/disclosing.ts'
import { personWithin } from '#app/domain/account/reach.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'

export const loader = allowed('person.disclose', async ({ person, params }) => {
  const { id, fullName } = await personWithin(person, 'person.disclose', params['id'] ?? '')
  return { title: t('disclosure.title'), person: { id, fullName } }
})

const Asked = z.object({ reason: line(300) })

export const action = allowed('person.disclose', async ({ person, params, request }) => {
  const { reason } = await read(request, Asked)
  const { birthDate, citizenId } = await disclose(person, params['id'] ?? '', reason)
  return { held: { birthDate, citizenId } }
})

export const meta = titled

export default function DisclosuresPage() {
  const { title, person } = useLoaderData<typeof loader>()
  const held = useActionData<{ held?: { birthDate: string | null; citizenId: string | null } }>()?.held
  const read = held
    ? [
        { term: t('person.birthDate'), value: held.birthDate ? dateOf(held.birthDate) : '–' },
        { term: t('person.citizenId'), value: held.citizenId ?? '–' },
      ]
    : null
  const trail = [
    { href: '/hr/people', label: t('people.title') },
    { href: `/hr/people/${person.id}`, label: person.fullName },
  ]
  return (
    <Page title={title} eyebrow={person.fullName} lead={t('disclosure.lead')} trail={trail} width="form">
      <Disclosure hint={t('disclosure.reasonHint')} read={read} />
    </Page>
  )
}
