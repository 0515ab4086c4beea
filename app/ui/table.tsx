import { type ReactNode, useId } from 'react'
import { Html, Markup } from './html.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Empty } from './notice.tsx'

export type Sorted = 'ascending' | 'descending'

export type Column = {
  key: string
  label: ReactNode
  align?: 'start' | 'end' | 'center'
  sortHref?: string
  sorted?: Sorted
  className?: string
}

export type Row = { key: string; cells: ReactNode[] /** Which cell names the row; the first unless told. */; header?: number }

export type DataTableProps = {
  caption: ReactNode
  columns: Column[]
  /** As text where they are hundreds of cells. */
  rows: Row[] | Html
  footer?: ReactNode[]
  /** Shown instead of the table where there are no rows: a sentence, or an <Empty>. */
  empty?: ReactNode
  /** For <CopyTable target>. */
  id?: string
  /** Shown for readers by ear only, where a heading above already says it. */
  quietCaption?: boolean
  compact?: boolean
}

/** A table that scrolls within itself, keeps its head and first column in sight, and copies as one value a cell. */
export function DataTable({ caption, columns, rows, footer, empty, id, quietCaption = false, compact = false }: DataTableProps) {
  const captionId = useId()
  const isEmpty = rows instanceof Html ? rows.text === '' : rows.length === 0
  if (isEmpty && empty) return typeof empty === 'string' ? <Empty title={empty} /> : empty
  return (
    <section
      className={compact ? 'table-scroll data-table data-table-compact' : 'table-scroll data-table'}
      aria-labelledby={captionId}
      tabIndex={0}
    >
      <table id={id}>
        <caption id={captionId} className={quietCaption ? 'unseen' : undefined}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <Body rows={rows} columns={columns} />
        {footer && (
          <tfoot>
            <tr>
              <Cells cells={footer} columns={columns} header={0} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Head({ column: { label, align, sortHref, sorted, className } }: { column: Column }) {
  const icon: IconName = sorted === 'ascending' ? 'sorted' : sorted === 'descending' ? 'sortedDown' : 'unsorted'
  return (
    <th scope="col" className={classOf(align, className)} aria-sort={sortHref ? (sorted ?? 'none') : undefined}>
      {sortHref ? (
        <a href={sortHref} className="sort">
          {label}
          {'\u00a0'}
          <Icon name={icon} />
        </a>
      ) : (
        label
      )}
    </th>
  )
}

function Body({ rows, columns }: Pick<DataTableProps, 'rows' | 'columns'>) {
  if (rows instanceof Html) return <Markup as="tbody" of={rows} />
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <Cells cells={row.cells} columns={columns} header={row.header ?? 0} />
        </tr>
      ))}
    </tbody>
  )
}

function Cells({ cells, columns, header }: { cells: ReactNode[]; columns: Column[]; header: number }) {
  return cells.map((cell, index) => {
    const column = columns[index]
    const className = classOf(column?.align, column?.className)
    const key = column?.key ?? index
    return index === header ? (
      <th key={key} scope="row" className={className}>
        {cell}
      </th>
    ) : (
      <td key={key} className={className}>
        {cell}
      </td>
    )
  })
}

function classOf(align: Column['align'], className: string | undefined) {
  return [align && align !== 'start' && `to-${align}`, className].filter(Boolean).join(' ') || undefined
}
