import { t } from '#app/text/words.ts'
import { QrCode } from '#app/ui/qr-code.tsx'

/** For the app on the phone: to scan, to open where the phone shows this very page, to type. */
export function Secret({ secret, address }: { secret: string; address: string }) {
  return (
    <ol className="set-up">
      <li>{t('secondFactor.install')}</li>
      <li>
        <p>{t('secondFactor.scan')}</p>
        <QrCode text={address} label={t('secondFactor.qr')} />
        <p>
          <a href={address}>{t('secondFactor.onPhone')}</a>
        </p>
        <p>
          {t('secondFactor.byHand')} <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </li>
      <li>{t('secondFactor.type')}</li>
    </ol>
  )
}
