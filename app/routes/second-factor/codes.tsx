import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

/** Shown once, to be printed or written down. */
export function RecoveryCodes({ title, codes, next }: { title: string; codes: string[]; next: string }) {
  return (
    <Page title={title} lead={t('secondFactor.codesAbout')} width="form">
      <Notice kind="warning" title={t('secondFactor.codesOnce')}>
        {t('secondFactor.codesKeep')}
      </Notice>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Actions>
        <LinkButton href={next}>{t('secondFactor.codesKept')}</LinkButton>
      </Actions>
    </Page>
  )
}
