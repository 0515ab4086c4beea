/** GET /account/personal-data: what is kept of me and what I asked to be corrected, who read what is held back, and all of it to take along. */
import { useLoaderData } from '@remix-run/react'
import { readingsOf } from '#app/domain/person/disclosing.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { Items } from './items.tsx'
import { keptOf, requestsOf } from './kept.ts'
import { Readings } from './readings.tsx'
import { Requests } from './requests.tsx'

export const loader = signedIn(async ({ person }) => ({
  title: t('personalData.title'),
  items: await keptOf(person.id),
  requests: await requestsOf(person.id),
  readings: (await readingsOf(person.id)).map(({ id, at, reader, reason, fields }) => ({
    ...{ id, at, reader, reason },
    fields: fields.map((field) => say(`person.fields.${field}`)).join(', '),
  })),
}))

export const meta = titled

export default function PersonalDataPage() {
  const { title, items, requests, readings } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('personalData.lead')} trail={[{ href: '/account', label: t('account.title') }]} width="wide">
      <Items items={items} />
      <Requests requests={requests} />
      <Readings readings={readings} />
      <Section title={t('personalData.take')} lead={t('personalData.takeLead')}>
        <Actions>
          <LinkButton href="/account/personal-data.txt" kind="quiet" icon="download" download>
            {t('personalData.readable')}
          </LinkButton>
          <LinkButton href="/account/personal-data.json" kind="quiet" icon="download" download>
            {t('personalData.machine')}
          </LinkButton>
        </Actions>
        <p>
          <a href="/privacy">{t('personalData.rights')}</a>
        </p>
      </Section>
    </Page>
  )
}
