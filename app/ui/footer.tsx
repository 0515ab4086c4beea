import type { ReactNode } from 'react'
import { type Locale, t } from '#app/text/words.ts'
import { HiddenFields } from './button.tsx'
import { Mark } from './mark.tsx'

type FooterProps = { locale: Locale; other: { href: string; label: string }; help?: string | undefined; contact?: ReactNode }

export function Footer({ locale, other, help = '/help', contact }: FooterProps) {
  const wanted = locale === 'vi' ? 'en' : 'vi'
  return (
    <footer className="footer">
      <Ridge />
      <div className="footer-ground">
        <div className="footer-row">
          <div className="footer-about">
            <p className="footer-brand">
              <Mark size={28} plain />
              {t('ui.product')}
            </p>
            <p>{t('ui.about')}</p>
            {contact && <p>{contact}</p>}
          </div>
          <nav aria-label={t('ui.footer')}>
            <ul>
              <li>
                <a href={help}>{t('ui.help')}</a>
              </li>
              <li>
                <a href="/privacy">{t('ui.privacy')}</a>
              </li>
              <li>
                <a href="/verify">{t('ui.verify')}</a>
              </li>
            </ul>
          </nav>
          <form method="post" action="/language" className="language">
            <HiddenFields fields={{ locale: wanted, to: other.href }} />
            <button type="submit" lang={wanted}>
              {other.label}
            </button>
          </form>
        </div>
      </div>
    </footer>
  )
}

/** The mountains the page stands on. */
function Ridge() {
  return (
    <svg className="ridge" viewBox="0 0 1440 120" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path className="ridge-far" d={far} />
      <path className="ridge-middle" d={middle} />
      <path className="ridge-near" d={near} />
    </svg>
  )
}

const far =
  'M0 120V84L70 62L128 74L214 30L268 56L330 40L420 78L520 50L604 66L700 18L760 48L812 34L900 72L1010 44L1092 68L1180 24L1242 54L1310 38L1440 80V120Z'
const middle =
  'M0 120V98L96 80L170 92L262 60L326 84L402 70L500 98L610 76L690 90L782 52L846 80L930 66L1030 96L1120 74L1200 88L1290 58L1362 82L1440 70V120Z'
const near = 'M0 120V112L140 98L240 108L350 88L440 106L560 94L680 110L800 90L900 106L1010 92L1130 110L1250 94L1350 106L1440 98V120Z'
