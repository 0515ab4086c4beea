/** Rows of a preview: where each stands in the file, whom it is about, what changes, what is said of it. */
import { t } from '#app/text/words.ts'
import { DataTable } from '#app/ui/table.tsx'

export type PlannedRow = { id: string; place: string; fullName: string; personId: string | null; changes: string[]; problems: string[] }

export function PlannedTable({ caption, rows }: { caption: string; rows: PlannedRow[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'place', label: t('imports.place') },
        { key: 'name', label: t('people.name') },
        { key: 'changes', label: t('imports.changes'), className: 'long' },
        { key: 'problems', label: t('imports.said'), className: 'long' },
      ]}
      rows={rows.map(({ id, place, fullName, personId, changes, problems }) => ({
        key: id,
        header: 1,
        cells: [
          place,
          <Name key="name" fullName={fullName} personId={personId} />,
          <Lines key="changes" lines={changes} />,
          <Lines key="problems" lines={problems} />,
        ],
      }))}
      empty={t('imports.noRows')}
    />
  )
}

function Name({ fullName, personId }: Pick<PlannedRow, 'fullName' | 'personId'>) {
  return personId ? <a href={`/hr/people/${personId}`}>{fullName}</a> : fullName || '–'
}

function Lines({ lines }: { lines: string[] }) {
  if (lines.length < 2) return lines[0] ?? '–'
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
