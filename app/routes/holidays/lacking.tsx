/** Which feasts of this year and the next are not entered, or not all of their days. */
import { say, t } from '#app/text/words.ts'
import { Notice } from '#app/ui/notice.tsx'

type Feast = { feast: string; entered: number; lawful: number }

export function Lacking({ years }: { years: { year: number; feasts: Feast[] }[] }) {
  return years
    .filter(({ feasts }) => feasts.length > 0)
    .map(({ year, feasts }) => (
      <Notice key={year} kind="warning" title={t('holiday.lacking', { year })}>
        <p>{feasts.map(lackingOf).join('; ')}.</p>
        <p>{t('holiday.lackingNext')}</p>
      </Notice>
    ))
}

function lackingOf({ feast, entered, lawful }: Feast): string {
  return t('holiday.lackingOf', { feast: say(`holiday.feasts.${feast}`), entered, lawful })
}
