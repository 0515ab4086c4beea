/** Every posting and absence of both records, and when it holds afterwards. */
import type { MergeTold } from '#app/domain/merge/merging.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

type Span = { from: string; until: string | null }
type Dated = Span & { ofStaying: boolean; spans: Span[] }

export function CareerTold({ postings, absences }: Pick<MergeTold, 'postings' | 'absences'>) {
  const rows = [
    ...postings.map(({ agencyName, position, kind, ...dated }) => ({
      what: [position, kind === 'concurrent' && t('career.beside'), agencyName].filter(Boolean).join(', '),
      dated,
    })),
    ...absences.map(({ state, ...dated }) => ({ what: t(`people.states.${state}`), dated })),
  ]
  return (
    <TableSection
      title={t('merge.career')}
      columns={[
        { key: 'what', label: t('people.postings'), className: 'long' },
        { key: 'whose', label: t('merge.both') },
        { key: 'when', label: t('merge.coverageBefore') },
        { key: 'then', label: t('merge.then') },
      ]}
      rows={rows.map(({ what, dated }, place) => ({
        key: String(place),
        cells: [what, dated.ofStaying ? t('merge.staying') : t('merge.absorbed'), spanInWords(dated), thenInWords(dated)],
      }))}
      empty={t('career.noPostings')}
    />
  )
}

function thenInWords({ from, until, ofStaying, spans }: Dated): string {
  if (spans.length === 0) return ofStaying ? t('merge.asideOwn') : t('merge.aside')
  const [only] = spans.length === 1 ? spans : []
  if (only?.from === from && only.until === until) return ofStaying ? t('merge.keeps') : t('merge.taken')
  return t('merge.remains', { spans: spans.map(spanInWords).join('; ') })
}

function spanInWords({ from, until }: Span): string {
  return until ? t('merge.span', { from: dateOf(from), until: dateOf(until) }) : t('merge.spanOpen', { from: dateOf(from) })
}
