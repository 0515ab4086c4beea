/** What keeps the register beside the list itself. */
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { FoldedActions } from '#app/ui/folded-actions.tsx'

export function ListActions({ agencyId }: { agencyId: string | null }) {
  const links = [
    { href: '/hr/agencies', label: t('agency.tree') },
    { href: '/hr/imports', label: t('imports.title') },
    { href: agencyId ? `/hr/people/export?agency=${agencyId}` : '/hr/people/export', label: t('export.link') },
    { href: '/hr/duplicates', label: t('merge.list') },
    { href: '/hr/corrections', label: t('correction.queue') },
    { href: '/hr/activations', label: t('activations.title') },
  ]
  return (
    <FoldedActions links={links}>
      <LinkButton href="/hr/people/new">{t('people.register')}</LinkButton>
    </FoldedActions>
  )
}
