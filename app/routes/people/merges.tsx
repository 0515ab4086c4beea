/** Records that were merged into this one, and merges that were undone. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'

type Merge = { id: string; staying: string; absorbed: string; at: Date; undone: boolean }

export function Merges({ merges }: { merges: Merge[] }) {
  if (merges.length === 0) return null
  return (
    <Section title={t('merge.listMerged')}>
      <ul>
        {merges.map(({ id, staying, absorbed, at, undone }) => (
          <li key={id}>
            <a href={`/hr/merges/${id}`}>{t('merge.into', { absorbed, staying })}</a>, {momentOf(at)}
            {undone && ` (${t('merge.undone')})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
