/** Lists that came in: whose, when, and how far each has come. */
import { momentOf } from '#app/text/dates.ts'
import { say, t } from '#app/text/words.ts'
import { Status, type StatusKind } from '#app/ui/status.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Import = { id: string; fileName: string; agencyName: string | null; uploadedAt: Date; uploadedBy: string; state: string }

const looks: Record<string, StatusKind> = { written: 'done', undone: 'info', writing: 'doing', planned: 'doing' }

export function ImportsTable({ imports }: { imports: Import[] }) {
  return (
    <TableSection
      title={t('imports.past')}
      columns={[
        { key: 'file', label: t('imports.file') },
        { key: 'agency', label: t('people.agency') },
        { key: 'sent', label: t('imports.sent') },
        { key: 'state', label: t('job.state') },
      ]}
      rows={imports.map(({ id, fileName, agencyName, uploadedAt, uploadedBy, state }) => ({
        key: id,
        cells: [
          <a key="file" href={`/hr/imports/${id}`}>
            {fileName}
          </a>,
          agencyName ?? '–',
          t('job.askedBy', { moment: momentOf(uploadedAt), name: uploadedBy }),
          <Status key="state" kind={looks[state] ?? 'todo'}>
            {say(`imports.states.${state}`)}
          </Status>,
        ],
      }))}
      empty={t('imports.none')}
    />
  )
}
