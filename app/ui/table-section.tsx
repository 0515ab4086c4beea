import type { ReactNode } from 'react'
import { Section } from './page.tsx'
import { DataTable, type DataTableProps } from './table.tsx'

type TableSectionProps = Omit<DataTableProps, 'caption' | 'quietCaption'> & { title: string; lead?: ReactNode }

/** A section that is one table: its heading names the table, for readers by ear too. */
export function TableSection({ title, lead, ...table }: TableSectionProps) {
  return (
    <Section title={title} lead={lead}>
      <DataTable {...table} caption={title} quietCaption />
    </Section>
  )
}
