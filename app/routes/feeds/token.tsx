import { t } from '#app/text/words.ts'
import { Notice } from '#app/ui/notice.tsx'

/** Once, and never again. */
export function TokenShown({ title, token }: { title: string; token: string }) {
  return (
    <Notice kind="success" live title={t('feed.made', { title })}>
      <p>{t('feed.keep')}</p>
      <p className="secret">{token}</p>
    </Notice>
  )
}
