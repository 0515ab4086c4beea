/** The courses somebody is in the middle of. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

export function Open({ courses }: { courses: { href: string; title: string; enrolledAt: Date }[] }) {
  if (courses.length === 0) return null
  return (
    <TableSection
      title={t('record.open')}
      columns={[
        { key: 'course', label: t('record.course') },
        { key: 'since', label: t('record.since') },
      ]}
      rows={courses.map(({ href, title, enrolledAt }) => ({
        key: href,
        cells: [
          <a key="course" href={href}>
            {title}
          </a>,
          dateOf(enrolledAt),
        ],
      }))}
    />
  )
}
