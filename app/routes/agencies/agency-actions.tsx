import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'

/** What whoever keeps an agency does there. */
export function AgencyActions({ id, mayTake, mayName }: { id: string; mayTake: boolean; mayName: boolean }) {
  return (
    <>
      {mayTake && (
        <LinkButton href={`/hr/people/export?agency=${id}`} kind="quiet">
          {t('export.link')}
        </LinkButton>
      )}
      {mayName && (
        <LinkButton href={`/hr/agencies/${id}/contact`} kind="quiet">
          {t('agency.contact')}
        </LinkButton>
      )}
    </>
  )
}
