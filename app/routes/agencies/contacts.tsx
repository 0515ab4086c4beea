/** GET /hr/agencies/contacts: whom to ask at each agency. */
import { useLoaderData } from '@remix-run/react'
import { contactsNamedBy } from '#app/domain/agency/contacts.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('contact.edit', async ({ person }) => ({
  title: t('contact.title'),
  agencies: await contactsNamedBy(person),
}))

export const meta = titled

export default function ContactsPage() {
  const { title, agencies } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('contact.lead')} trail={[{ href: '/hr/agencies', label: t('agency.tree') }]} width="wide">
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'agency', label: t('people.agency') },
          { key: 'name', label: t('contact.name') },
          { key: 'phone', label: t('contact.phone') },
          { key: 'edit', label: t('contact.edit') },
        ]}
        rows={agencies.map(({ id, agency, contact }) => ({
          key: id,
          cells: [
            agency,
            contact?.name ?? t('contact.none'),
            contact?.phone ?? '–',
            <a key="edit" href={`/hr/agencies/${id}/contact`}>
              {t(contact ? 'contact.edit' : 'contact.enter')} <span className="unseen">({t('contact.of', { agency })})</span>
            </a>,
          ],
        }))}
        empty={t('contact.noAgencies')}
      />
    </Page>
  )
}
