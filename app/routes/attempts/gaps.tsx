/** What was missing, by skill, and where to read it again. */
import { t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'

type Gap = { code: string; name: string; right: number; asked: number; modules: { slug: string; title: string }[] }

export function Gaps({ gaps, course }: { gaps: Gap[]; course: string }) {
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
      rows={gaps.map(({ code, name, right, asked, modules }) => ({
        key: code,
        cells: [
          name,
          `${right}/${asked}`,
          modules.length === 0 ? (
            '–'
          ) : (
            <ul key="modules">
              {modules.map((module) => (
                <li key={module.slug}>
                  <a href={`/courses/${course}/modules/${module.slug}`}>{module.title}</a>
                </li>
              ))}
            </ul>
          ),
        ],
      }))}
    />
  )
}
