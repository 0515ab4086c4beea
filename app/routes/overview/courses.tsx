/** The whole requirement and each of its courses, where there is more than one. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Share } from '#app/ui/share.tsx'
import { TableSection } from '#app/ui/table-section.tsx'
import { peopleLink, type Query } from './links.ts'
import { Rise, riseColumn } from './rise.tsx'
import type { Shown } from './shown.ts'

export function Courses({ shown }: { shown: Shown }) {
  const { courses, query, after } = shown
  if (courses.length < 2) return null
  return (
    <TableSection
      title={t('overview.courses')}
      compact
      columns={[
        { key: 'course', label: t('record.course') },
        { key: 'share', label: t('overview.share') },
        { key: 'begun', label: t('coverage.groups.doing'), align: 'end' },
        { key: 'todo', label: t('coverage.groups.todo'), align: 'end' },
        riseColumn(shown),
      ]}
      rows={courses.map(({ id, title, obliged, completed, begun, todo, gained, rise }) => {
        const link = (asked: Query) => peopleLink({ ...query, course: id }, asked)
        return {
          key: id,
          cells: [
            title,
            <Share key="share" done={completed} total={obliged} href={link({ state: 'obliged' })} label={title} />,
            <a key="begun" href={link({ state: 'doing' })}>
              {numberOf(begun)}
            </a>,
            <a key="todo" href={link({ state: 'todo' })}>
              {numberOf(todo)}
            </a>,
            <Rise key="rise" gained={gained} rise={rise} href={link({ state: 'done', after })} />,
          ],
        }
      })}
    />
  )
}
