import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'

/** A download has no page of its own: this one begins it, and leads back to where it was asked for. */
export function Downloading({ title, href, back }: { title: string; href: string; back: string }) {
  return (
    <Page title={title} lead={t('confirmation.downloadLead')} width="card">
      <Actions>
        <LinkButton href={back}>{t('confirmation.back')}</LinkButton>
        <LinkButton href={href} kind="quiet">
          {t('confirmation.downloadAgain')}
        </LinkButton>
      </Actions>
    </Page>
  )
}
