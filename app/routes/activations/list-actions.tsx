/** The same by agency, and as a file with the same filters. */
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'

export function ListActions({ query }: { query: Record<string, string> }) {
  return (
    <>
      <LinkButton href="/hr/activations/agencies" kind="quiet">
        {t('activations.byAgency')}
      </LinkButton>
      <LinkButton href={`/hr/activations.xlsx?${new URLSearchParams(query)}`} kind="quiet" icon="download">
        {t('coverage.download')}
      </LinkButton>
    </>
  )
}
