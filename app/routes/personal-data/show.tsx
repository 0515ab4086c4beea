/** GET /account/personal-data: what is kept of me, who read what is held back, and all of it to take along. */
import { useLoaderData } from '@remix-run/react'
import { isHeld, readingsOf } from '#app/domain/person/disclosing.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { Readings } from './readings.tsx'

export const loader = signedIn(async ({ person }) => ({
  title: t('personalData.title'),
  held: await isHeld(person.id),
  readings: (await readingsOf(person.id)).map(({ id, at, reader, reason, fields }) => ({
    ...{ id, at, reader, reason },
    fields: fields.map((field) => say(`person.fields.${field}`)).join(', '),
  })),
}))

export const meta = titled

export default function PersonalDataPage() {
  const { title, held, readings } = useLoaderData<typeof loader>()
  const kept = (is: boolean) => t(is ? 'personalData.kept' : 'personalData.notKept')
  return (
    <Page title={title} lead={t('personalData.lead')} trail={[{ href: '/account', label: t('account.title') }]} width="wide">
      <Section title={t('personalData.held')} lead={t('personalData.heldLead')}>
        <Facts
          items={[
            { term: t('person.birthDate'), value: kept(held.birthDate) },
            { term: t('person.citizenId'), value: kept(held.citizenId) },
          ]}
        />
      </Section>
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
