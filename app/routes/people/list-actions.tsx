/** What keeps the register beside the list itself. */
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'

export function ListActions({ agencyId }: { agencyId: string | null }) {
  return (
    <>
      <LinkButton href="/hr/agencies" kind="quiet">
        {t('agency.tree')}
      </LinkButton>
      <LinkButton href="/hr/imports" kind="quiet">
        {t('imports.title')}
      </LinkButton>
      <LinkButton href={agencyId ? `/hr/people/export?agency=${agencyId}` : '/hr/people/export'} kind="quiet">
        {t('export.link')}
      </LinkButton>
      <LinkButton href="/hr/duplicates" kind="quiet">
        {t('merge.list')}
      </LinkButton>
      <LinkButton href="/hr/corrections" kind="quiet">
        {t('correction.queue')}
      </LinkButton>
      <LinkButton href="/hr/activations" kind="quiet">
        {t('activations.title')}
      </LinkButton>
      <LinkButton href="/hr/people/new">{t('people.register')}</LinkButton>
    </>
  )
}
