/** How many must, have, have not yet; and the pace, in sentences. */
import { dateOf } from '#app/text/dates.ts'
import { aboutOf, aboutShareOf, numberOf, shareOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Figures } from '#app/ui/facts.tsx'
import { peopleLink } from './links.ts'
import type { Shown } from './shown.ts'

export function Numbers({ shown: { tally, query, requirement, today } }: { shown: Shown }) {
  return (
    <Figures
      items={[
        { value: numberOf(tally.obliged), label: t('overview.must'), href: peopleLink(query, { state: 'obliged' }) },
        {
          value: numberOf(tally.completed),
          label: t('overview.have'),
          href: peopleLink(query, { state: 'done' }),
          hint: tally.obliged > 0 && t('overview.shareOf', { share: shareOf(tally.completed, tally.obliged) }),
        },
        {
          value: numberOf(tally.open),
          label: t('overview.left'),
          href: peopleLink(query, { state: 'open' }),
          tone: tally.open > 0 && requirement.deadline < today ? 'alert' : 'plain',
          hint: tally.open > 0 && t('overview.leftAre', { begun: numberOf(tally.begun), todo: numberOf(tally.todo) }),
        },
        {
          value: numberOf(tally.excluded),
          label: t('overview.excluded'),
          href: peopleLink(query, { state: 'excluded' }),
          hint: t('overview.excludedAre'),
        },
      ]}
    />
  )
}

export function Pace({ shown }: { shown: Shown }) {
  const { pace, query, after, tally, isFourWeeks } = shown
  const forecast = forecastOf(shown)
  return (
    <div className="pace">
      <p className="pace-needed">{neededOf(shown)}</p>
      {tally.obliged > 0 && (
        <p>
          {t(isFourWeeks ? 'overview.lately' : 'overview.latelyDays', { days: pace.days, people: aboutOf(pace.weekly) })}{' '}
          {pace.gained > 0 && (
            <a href={peopleLink(query, { state: 'done', after })}>{t('overview.gained', { people: numberOf(pace.gained) })}</a>
          )}
        </p>
      )}
      {forecast && <p>{forecast}</p>}
    </div>
  )
}

function neededOf({ pace: { needed }, tally, requirement }: Shown): string {
  const people = numberOf(tally.open)
  const date = dateOf(requirement.deadline)
  if (tally.obliged === 0) return t('overview.nobody')
  if (needed.kind === 'nothing') return t('overview.allDone')
  if (needed.kind === 'overdue') return t('overview.overdue', { people, days: needed.days })
  if (needed.kind === 'weekly') return t('overview.needed', { people: numberOf(needed.people), date })
  return needed.days === 1 ? t('overview.lastDay', { people }) : t('overview.neededNow', { people, days: needed.days, date })
}

function forecastOf({ pace: { forecast }, tally }: Shown): string | null {
  if (forecast.kind === 'short') return t('overview.short', { share: aboutShareOf(forecast.completed, tally.obliged) })
  if (forecast.kind === 'inTime') return t('overview.inTime', { date: dateOf(forecast.on) })
  return forecast.kind === 'still' ? t('overview.stillAt', { share: shareOf(tally.completed, tally.obliged) }) : null
}
