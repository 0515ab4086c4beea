/** Slips by the sheet: each says whose it is, the name and the code to type, where, until when, and whom to ask. The mark for phones holds no code. */
import { t } from '#app/text/words.ts'
import { QrCode } from '#app/ui/qr-code.tsx'

type Slip = { fullName: string; position: string; agencyName: string; signInName: string; code: string; contact: string | null }
type About = { system: string; address: string; until: string }

const aSheet = 8

export function Sheets({ slips, about }: { slips: Slip[]; about: About }) {
  const sheets = Array.from({ length: Math.ceil(slips.length / aSheet) }, (_, place) => slips.slice(place * aSheet, (place + 1) * aSheet))
  return sheets.map((some, place) => (
    <section key={place} className="slip-sheet" aria-label={t('slip.sheet', { number: place + 1 })}>
      {some.map((slip) => (
        <OneSlip key={slip.signInName} slip={slip} about={about} />
      ))}
    </section>
  ))
}

function OneSlip({ slip, about }: { slip: Slip; about: About }) {
  const { fullName, position, agencyName, signInName, code, contact } = slip
  const link = `${about.address}?${new URLSearchParams({ name: signInName })}`
  return (
    <article className="slip">
      <div className="slip-text">
        <p className="slip-small">{about.system}</p>
        <p className="slip-title">{t('slip.title')}</p>
        <p className="slip-name">{fullName}</p>
        <p className="slip-post">{[position, agencyName].filter(Boolean).join(', ')}</p>
        <dl className="slip-entry">
          <div className="slip-line">
            <dt className="slip-small">{t('slip.name')}</dt>
            <dd className="slip-typed">{signInName}</dd>
          </div>
          <div>
            <dt className="slip-small">{t('slip.code')}</dt>
            <dd className="slip-code">{code}</dd>
          </div>
        </dl>
      </div>
      <QrCode text={link} label={t('slip.qr', { name: fullName })} quick />
      <p className="slip-small">
        {t('slip.how')} <b className="slip-address">{about.address}</b>
      </p>
      <p className="slip-small slip-foot">
        {t('slip.until', { moment: about.until })} {contact && t('slip.ask', { contact })}
      </p>
    </article>
  )
}
