/** The days of a year that are not as the week says. */
import { dateOf } from '#app/text/dates.ts'
import { say, t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Day = { id: string; day: string; kind: 'off' | 'worked'; feast: string; source: string | null; setBy: string | null }

export function Days({ year, days }: { year: number; days: Day[] }) {
  return (
    <TableSection
      title={t('holiday.daysOf', { year })}
      columns={[
        { key: 'day', label: t('holiday.day') },
        { key: 'kind', label: t('holiday.kind') },
        { key: 'feast', label: t('holiday.feast') },
        { key: 'source', label: t('holiday.source'), className: 'long' },
        { key: 'withdraw', label: t('holiday.withdraw') },
      ]}
      rows={days.map(({ id, day, kind, feast, source, setBy }) => ({
        key: id,
        cells: [
          `${t(`holiday.weekdays.${weekdayOf(day)}`)}, ${dateOf(day)}`,
          t(`holiday.kinds.${kind}`),
          say(`holiday.feasts.${feast}`),
          <>
            {source ?? '–'}
            <p className="hint">{setBy ?? t('setting.installed')}</p>
          </>,
          <Act
            key="withdraw"
            to={`/admin/holidays/${id}/withdrawal`}
            label={t('holiday.withdraw')}
            confirm={t('holiday.withdrawAbout', { day: dateOf(day) })}
          />,
        ],
      }))}
      empty={t('holiday.noneOf', { year })}
    />
  )
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

function weekdayOf(day: string) {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sunday'
}
