/** What somebody has completed, as it was then, and the papers that say so. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

export type Learnt = {
  id: string
  course: string
  isProgramme: boolean
  on: string
  result: string
  agency: string
  paper: { id: string; registerNumber: string } | null
}

export function LearntSection({ completions }: { completions: Learnt[] }) {
  return (
    <TableSection
      title={t('record.done')}
      columns={[
        { key: 'course', label: t('record.course') },
        { key: 'on', label: t('record.on') },
        { key: 'result', label: t('record.result') },
        { key: 'agency', label: t('record.agency') },
        { key: 'paper', label: t('record.paper') },
      ]}
      rows={completions.map(({ id, course, isProgramme, on, result, agency, paper }) => ({
        key: id,
        cells: [
          <a key="course" href={`/hr/completions/${id}`}>
            {isProgramme ? t('programme.named', { title: course }) : course}
          </a>,
          dateOf(on),
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
      empty={t('career.nothingLearnt')}
    />
  )
}
