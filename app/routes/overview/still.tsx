/** What lies still and waits for somebody to act; each opens its list. Nothing where nothing does. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { coverageLink, peopleLink } from './links.ts'
import type { Shown } from './shown.ts'

export function Still({ shown: { still, tally, query } }: { shown: Shown }) {
  const matters = [
    {
      count: still.quiet,
      text: t('overview.quiet', { agencies: numberOf(still.quiet), days: still.idleDays }),
      href: coverageLink(query, { quiet: '1' }),
    },
    {
      count: tally.todo,
      text: t('overview.todo', { people: numberOf(tally.todo) }),
      href: peopleLink(query, { state: 'todo' }),
    },
    {
      count: still.idle,
      text: t('overview.idle', { people: numberOf(still.idle), days: still.idleDays }),
      href: peopleLink(query, { state: 'idle' }),
    },
    {
      count: still.waiting,
      text: t('overview.waiting', { people: numberOf(still.waiting), days: still.answerDays }),
      href: peopleLink(query, { state: 'waiting' }),
    },
  ].filter(({ count }) => count > 0)
  if (tally.obliged === 0) return null
  return (
    <div className="still">
      <h3>{t('overview.still')}</h3>
      {matters.length === 0 ? (
        <p>{t('overview.nothingStill')}</p>
      ) : (
        <ul className="matters">
          {matters.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
