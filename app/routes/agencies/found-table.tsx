/** What a search means, best first; agencies that are no more among them. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Empty } from '#app/ui/notice.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { Entry } from '#app/domain/agency/directory.ts'
import { agencyHref } from './tree.tsx'

export const mostFound = 60

type Found = { id: string; name: string; kind: Entry['kind']; codes: string[]; parent: string | null; people: number | null }

export function FoundTable({ caption, agencies, day, total }: { caption: string; agencies: Found[]; day: string; total: number }) {
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { key: 'name', label: t('people.agency') },
          { key: 'kind', label: t('agency.kind') },
          { key: 'codes', label: t('agency.codes') },
          { key: 'parent', label: t('agency.parent') },
          { key: 'people', label: t('agency.peopleHere'), align: 'end' },
        ]}
        rows={agencies.map(({ id, name, kind, codes, parent, people }) => ({
          key: id,
          cells: [
            <a key="name" href={agencyHref(id, day)}>
              {name}
            </a>,
            t(`agency.kinds.${kind}`),
            codes.join(', ') || '–',
            parent ?? '–',
            people === null ? '–' : numberOf(people),
          ],
        }))}
        empty={<Empty title={t('agency.nothing')}>{t('agency.nothingNext')}</Empty>}
      />
      {total > agencies.length && <p className="hint">{t('agency.more', { shown: numberOf(agencies.length), total: numberOf(total) })}</p>}
    </>
  )
}
