/** As of when the numbers stand, and how to take them along: copied, or as a workbook with the same filters. */
import { isoOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { CopyTable } from '#app/ui/copy-table.tsx'

/** `query`: the requirement, the filter and the order, as the address says them. */
export function TakingAway({ at, query }: { at: Date; query: Record<string, string> }) {
  return (
    <>
      <p>
        <time dateTime={isoOf(at)}>{t('coverage.asOf', { moment: momentOf(at) })}</time>
      </p>
      <Actions>
        <CopyTable target="coverage" label={t('coverage.copy')} done={t('coverage.copied')} />
        <LinkButton href={`/hr/coverage.xlsx?${new URLSearchParams(query)}`} kind="quiet" icon="download">
          {t('coverage.download')}
        </LinkButton>
      </Actions>
    </>
  )
}
