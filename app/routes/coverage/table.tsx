/** Agencies × the whole requirement and its courses; every number opens the people behind it. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Share } from '#app/ui/share.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'

type Cell = { part: string; completed: number; obliged: number }
type Line = { cells: Cell[]; excluded: number }

type CoverageTableProps = {
  caption: string
  parts: { id: string; title: string }[]
  rows: (Line & { id: string; name: string })[]
  total: Line
  /** The requirement and the filter, as the address says them. */
  query: Record<string, string>
  sort: string
  descending: boolean
}

export function CoverageTable({ caption, parts, rows, total, query, sort, descending }: CoverageTableProps) {
  const sorting = (key: string): Pick<Column, 'sortHref' | 'sorted'> => {
    const isSorted = sort === key
    const sortHref = `/hr/coverage?${new URLSearchParams({ ...query, sort: isSorted && !descending ? `-${key}` : key })}`
    return isSorted ? { sortHref, sorted: descending ? 'descending' : 'ascending' } : { sortHref }
  }
  const people = (asked: Record<string, string>) => `/hr/coverage/people?${new URLSearchParams(asked)}`
  const numbers = ({ cells, excluded }: Line, asked: Record<string, string>) => [
    ...cells.map((cell, index) => (
      <Share
        key={cell.part}
        done={cell.completed}
        total={cell.obliged}
        href={people({ ...asked, course: cell.part })}
        label={parts[index]?.title}
      />
    )),
    <a key="excluded" href={people({ ...asked, state: 'excluded' })}>
      {numberOf(excluded)}
    </a>,
  ]
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
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="agency" href={`/overview/agencies/${row.id}?${new URLSearchParams({ requirement: query['requirement'] ?? '' })}`}>
            {row.name}
          </a>,
          ...numbers(row, { requirement: query['requirement'] ?? '', agency: row.id }),
        ],
      }))}
      footer={[t('coverage.total', { agencies: numberOf(rows.length) }), ...numbers(total, query)]}
      empty={Object.keys(query).length > 1 ? <NoneSuch /> : <Empty title={t('overview.nobody')}>{t('overview.nobodyNext')}</Empty>}
    />
  )
}

function NoneSuch() {
  return <Empty title={t('coverage.none')}>{t('coverage.noneNext')}</Empty>
}
