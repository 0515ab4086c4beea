import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'

/** Where the list of agencies leads for those who keep it. */
export function ListActions({ mayDraft, mayName }: { mayDraft: boolean; mayName: boolean }) {
  return (
    <>
      {mayDraft && (
        <LinkButton href="/hr/acts" kind="quiet">
          {t('act.list')}
        </LinkButton>
      )}
      {mayName && (
        <LinkButton href="/hr/agencies/contacts" kind="quiet">
          {t('contact.title')}
        </LinkButton>
      )}
    </>
  )
}
