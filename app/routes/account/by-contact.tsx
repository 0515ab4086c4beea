/** Whom to ask at each agency, found by a part of its name. */
import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { Whom } from '#app/ui/whom.tsx'

type Contact = { agency: string; name: string; phone: string; of: string | null }
type ByContactProps = { at: string; words: string; contacts: Contact[]; children: ReactNode }

export function ByContact({ at, words, contacts, children }: ByContactProps) {
  return (
    <Section title={t('reset.byContact')} lead={t('reset.byContactLead')}>
      <SearchBox action={at} label={t('reset.agency')} value={words} submitLabel={t('reset.find')} hint={t('reset.agencyHint')} />
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
      <p>{children}</p>
    </Section>
  )
}
