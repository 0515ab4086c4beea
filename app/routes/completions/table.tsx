/** Entries of the register, each of which opens. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Empty } from '#app/ui/notice.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { ListedEntry } from './entries.ts'

export function EntriesTable({ caption, entries }: { caption: string; entries: ListedEntry[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', label: t('people.name') },
        { key: 'position', label: t('people.position'), className: 'long' },
        { key: 'agency', label: t('people.agency') },
        { key: 'course', label: t('record.course'), className: 'long' },
        { key: 'result', label: t('record.result') },
        { key: 'on', label: t('record.on') },
        { key: 'number', label: t('register.number') },
      ]}
      rows={entries.map(({ id, name, position, agency, course, version, result, on, number }) => ({
        key: id,
        cells: [
          <a key="name" href={`/hr/completions/${id}`}>
            {name}
          </a>,
          position,
          agency,
          t('register.courseVersion', { course, version }),
          result,
          dateOf(on),
          number ?? '–',
        ],
      }))}
      empty={<Empty title={t('register.none')}>{t('register.noneNext')}</Empty>}
    />
  )
}
