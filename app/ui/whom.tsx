import { t } from '#app/text/words.ts'

type Contact = { agency: string; name: string; phone: string; of: string | null }

/** Beside a page that may leave a question open; who has not signed in looks for the agency. */
export function WhomToAsk({ contact }: { contact: Contact | null }) {
  return (
    <div className="whom-to-ask">
      <p className="contents-title">{contact ? t('contact.of', { agency: contact.agency }) : t('help.ask')}</p>
      <p>{contact ? <Whom {...contact} /> : <a href="/forgotten">{t('help.find')}</a>}</p>
    </div>
  )
}

/** Of the agency itself or, where it names nobody, of the one above that answers for it. */
export function Whom({ name, phone, of }: { name: string; phone: string; of: string | null }) {
  return (
    <>
      {of ? t('reset.contactOf', { name, agency: of }) : name}
      <br />
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
    </>
  )
}
