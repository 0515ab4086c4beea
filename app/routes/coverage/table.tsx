/** Agencies × the whole requirement and its courses; every number opens the people behind it. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Markup } from '#app/ui/html.tsx'
import { Empty } from '#app/ui/notice.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'
import { asQuery, cellsOf, type Line, type Numbers, type Parts, rowsOf } from './rows.ts'

type CoverageTableProps = {
  caption: string
  parts: Parts
  rows: Line[]
  total: Numbers
  /** The requirement and the filter, as the address says them. */
  query: Record<string, string>
  sort: string
  descending: boolean
}

export function CoverageTable({ caption, parts, rows, total, query, sort, descending }: CoverageTableProps) {
  const sorting = (key: string): Pick<Column, 'sortHref' | 'sorted'> => {
    const isSorted = sort === key
    const sortHref = `/hr/coverage?${asQuery({ ...query, sort: isSorted && !descending ? `-${key}` : key })}`
    return isSorted ? { sortHref, sorted: descending ? 'descending' : 'ascending' } : { sortHref }
  }
  const { shares, excluded } = cellsOf(total, parts, asQuery(query))
  return (
    <DataTable
      id="coverage"
      caption={caption}
      quietCaption
      columns={[
        { key: 'agency', label: t('coverage.agency'), ...sorting('name') },
        ...parts.map((part) => ({ key: part.id, label: part.title, ...sorting(part.id) })),
        { key: 'excluded', label: t('coverage.excluded'), align: 'end', ...sorting('excluded') },
      ]}
      rows={rowsOf(rows, parts, query['requirement'] ?? '')}
      footer={[
        t('coverage.total', { agencies: numberOf(rows.length) }),
        ...shares.map((share, index) => <Markup key={parts[index]?.id} of={share} />),
        <Markup key="excluded" of={excluded} />,
      ]}
      empty={Object.keys(query).length > 1 ? <NoneSuch /> : <Empty title={t('overview.nobody')}>{t('overview.nobodyNext')}</Empty>}
    />
  )
}

function NoneSuch() {
  return <Empty title={t('coverage.none')}>{t('coverage.noneNext')}</Empty>
}
