/** Measures of one group: what is asked, how it stands, what shows it. */
import type { MeasureState } from '#app/domain/security/measures.ts'
import type { SettingName } from '#app/domain/setting/settings.ts'
import { t } from '#app/text/words.ts'
import { Status, type StatusKind } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Row = {
  id: string
  text: string
  state: MeasureState
  settings: { name: SettingName; value: string }[]
  figure: string | null
  page: string | null
  proofs: string[]
}

/** What the pages that show a measure call themselves. */
const titles: Record<string, () => string> = {
  '/admin': () => t('nav.admin'),
  '/admin/roles': () => t('role.title'),
  '/admin/security-log': () => t('securityLog.title'),
  '/admin/history': () => t('historyPage.title'),
  '/privacy': () => t('ui.privacy'),
}

const shapes: Record<MeasureState, StatusKind> = { met: 'done', deviates: 'failed', unknown: 'todo', operator: 'info' }

export function MeasuresTable({ caption, measures }: { caption: string; measures: Row[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'text', label: t('measure.measure') },
        { key: 'state', label: t('measure.state') },
        { key: 'evidence', label: t('measure.evidence') },
      ]}
      rows={measures.map((measure) => ({
        key: measure.id,
        cells: [
          measure.text,
          <Status key="state" kind={shapes[measure.state]}>
            {t(`measure.states.${measure.state}`)}
          </Status>,
          <Evidence key="evidence" {...measure} />,
        ],
      }))}
    />
  )
}

function Evidence({ state, settings, figure, page, proofs }: Row) {
  if (state === 'operator') return <>{t('measure.left')}</>
  return (
    <ul>
      {settings.map(({ name, value }) => (
        <li key={name}>
          <a href={`/admin/settings/${name}`}>{t(`setting.names.${name}`)}</a>: {value}
        </li>
      ))}
      {figure && <li>{figure}</li>}
      {page && (
        <li>
          <a href={page}>{t('measure.seen', { page: titles[page]?.() ?? page })}</a>
        </li>
      )}
      {proofs.map((proof) => (
        <li key={proof}>{t('measure.proof', { proof })}</li>
      ))}
    </ul>
  )
}
