/** By how much a share rose of late, and the people who made it rise. */
import { numberOf, pointsOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import type { Column } from '#app/ui/table.tsx'
import type { Shown } from './shown.ts'

export function Rise({ gained, rise, href }: { gained: number; rise: number; href: string }) {
  if (gained === 0) return '0'
  return (
    <a href={href} className="rise">
      <b>{t('overview.rise', { points: pointsOf(rise) })}</b>{' '}
      <span className="share-count">{t('overview.people', { people: numberOf(gained) })}</span>
    </a>
  )
}

export function riseColumn({ isFourWeeks, pace: { days } }: Shown): Column {
  return { key: 'rise', label: isFourWeeks ? t('overview.riseLately') : t('overview.riseDays', { days }), align: 'end' }
}
