import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'

/** Where the list of agencies leads for those who keep it. */
export function ListActions({ day, mayDraft, mayName }: { day: string; mayDraft: boolean; mayName: boolean }) {
  return (
    <>
      <LinkButton href={`/hr/agencies.xlsx?on=${dateOf(day)}`} kind="quiet" download>
        {t('agency.download')}
      </LinkButton>
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
