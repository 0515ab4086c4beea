/** The rows of an official list, numbered; what is the same in all of them stands above instead. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { DataTable } from '#app/ui/table.tsx'
import type { ListedEntry } from './entries.ts'

export function PrintedTable({
  entries,
  ofOneAgency,
  ofOneCourse,
}: {
  entries: ListedEntry[]
  ofOneAgency: boolean
  ofOneCourse: boolean
}) {
  const columns = [
    { key: 'place', label: t('register.row') },
    { key: 'name', label: t('people.name') },
    { key: 'position', label: t('people.position') },
    { key: 'agency', label: t('people.agency') },
    { key: 'course', label: t('record.course') },
    { key: 'result', label: t('record.result') },
    { key: 'on', label: t('record.on') },
    { key: 'paper', label: t('register.number') },
  ]
  const isShown = (key: string) => !(key === 'agency' && ofOneAgency) && !(key === 'course' && ofOneCourse)
  return (
    <DataTable
      caption={t('register.official')}
      quietCaption
      compact
      columns={columns.filter(({ key }) => isShown(key))}
      rows={entries.map((entry, index) => {
        const cells = [
          index + 1,
          entry.name,
          entry.position,
          entry.agency,
          entry.course,
          entry.result,
          dateOf(entry.on),
          entry.number ?? '',
        ]
        return { key: entry.id, header: 1, cells: cells.filter((_, place) => isShown(columns[place]?.key ?? '')) }
      })}
      empty={t('register.none')}
    />
  )
}
