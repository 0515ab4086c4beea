/** What was missing, by skill, and where to read it again. */
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

/** `again`: lessons, or courses of a programme, where the skill is taught. */
type Gap = { code: string; name: string; right: number; asked: number; again: { href: string; title: string }[] }

export function Gaps({ gaps }: { gaps: Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <TableSection
      title={t('attempt.gaps')}
      lead={t('attempt.gapsLead')}
      columns={[
        { key: 'skill', label: t('attempt.skill') },
        { key: 'right', label: t('attempt.skillRight'), align: 'end' },
        { key: 'modules', label: t('attempt.readAgain') },
      ]}
      rows={gaps.map(({ code, name, right, asked, again }) => ({
        key: code,
        cells: [
          name,
          `${right}/${asked}`,
          again.length === 0 ? (
            '–'
          ) : (
            <ul key="modules">
              {again.map(({ href, title }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          ),
        ],
      }))}
    />
  )
}
