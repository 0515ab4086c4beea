/** The pace in sentences and what lies still, beside the curve so far against the straight line to everybody at the deadline, with its numbers. */
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Curve } from '#app/ui/curve.tsx'
import { Section } from '#app/ui/page.tsx'
import { Pace } from './figures.tsx'
import type { Shown } from './shown.ts'
import { Still } from './still.tsx'
import { Weeks } from './weeks.tsx'

export function Growth({ shown, sheet }: { shown: Shown; sheet: string }) {
  const { points, tally, requirement, pace, isFourWeeks, today } = shown
  const isPast = requirement.deadline < today
  const outlook =
    pace.forecast.kind === 'short'
      ? { day: requirement.deadline, value: pace.forecast.completed }
      : pace.forecast.kind === 'inTime'
        ? { day: pace.forecast.on, value: tally.obliged }
        : null
  return (
    <Section title={t('overview.growth')}>
      <div className="overview-pair">
        <div>
          <Pace shown={shown} />
          <Still shown={shown} />
        </div>
        <Curve
          points={points}
          target={{ day: requirement.deadline, value: tally.obliged }}
          outlook={outlook}
          summary={summaryOf(shown)}
          labels={{
            month: (day) => `${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`,
            share: (part) => `${part * 100}%`,
            now: t('overview.people', { people: numberOf(tally.completed) }),
            due: isPast ? t('overview.todayIs', { date: dateOf(today) }) : t('overview.dueOn', { date: dateOf(requirement.deadline) }),
            reached: t('overview.reached'),
            planned: t('overview.planned'),
            outlook: t(isFourWeeks ? 'overview.outlook' : 'overview.outlookDays', { days: pace.days }),
            table: t('overview.growthTable'),
          }}
        >
          <p>{t('overview.growthNote')}</p>
          <Weeks shown={shown} />
          <p>
            <a href={sheet}>{t('coverage.download')}</a>
          </p>
        </Curve>
      </div>
    </Section>
  )
}

function summaryOf({ points, tally }: Shown): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || tally.obliged === 0) return t('overview.nobody')
  const behind = Math.round(last.planned) - last.value
  const grown = t('overview.grown', {
    from: dateOf(first.day),
    to: dateOf(last.day),
    first: numberOf(first.value),
    last: numberOf(last.value),
    obliged: numberOf(tally.obliged),
  })
  const against = t(behind > 0 ? 'overview.behind' : 'overview.ahead', {
    planned: numberOf(last.planned),
    people: numberOf(Math.abs(behind)),
  })
  return `${grown} ${against}`
}
