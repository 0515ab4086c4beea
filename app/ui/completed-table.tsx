/** The courses somebody has completed, each with its result and paper. */
import type { ReactNode } from 'react'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from './table-section.tsx'

export type Completed = {
  id: string
  on: string
  course: string
  href: string
  isProgramme: boolean
  periods: number
  agency: string
  result: string
  paper: { id: string; registerNumber: string } | null
}

export function CompletedTable({ completions, empty }: { completions: Completed[]; empty: ReactNode }) {
  return (
    <TableSection
      title={t('record.done')}
      columns={[
        { key: 'course', label: t('record.course') },
        { key: 'on', label: t('record.on') },
        { key: 'periods', label: t('record.periods'), align: 'end' },
        { key: 'result', label: t('record.result') },
        { key: 'agency', label: t('record.agency') },
        { key: 'paper', label: t('record.paper') },
      ]}
      rows={completions.map(({ id, on, course, href, isProgramme, periods, agency, result, paper }) => ({
        key: id,
        cells: [
          <a key="course" href={href}>
            {isProgramme ? t('programme.named', { title: course }) : course}
          </a>,
          dateOf(on),
          periods,
          result,
          agency,
          paper ? (
            <a key="paper" href={`/certificates/${paper.id}.pdf`}>
              {paper.registerNumber}
            </a>
          ) : (
            '–'
          ),
        ],
      }))}
      empty={empty}
    />
  )
}
