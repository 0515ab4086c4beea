/** Two lives side by side; below one another on a phone. */
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import type { Life } from './sides.ts'

export function Lives({ lives }: { lives: Life[] }) {
  return (
    <div className="side-by-side">
      {lives.map((life, place) => (
        <section key={life.id} aria-labelledby={`life-${place}`}>
          <h2 id={`life-${place}`}>
            <a href={`/hr/people/${life.id}`}>{life.name}</a>
          </h2>
          <p className="hint">{[place === 0 ? t('merge.one') : t('merge.other'), life.code].filter(Boolean).join(', ')}</p>
          <Facts items={factsOf(life)} />
        </section>
      ))}
    </div>
  )
}

function factsOf({ postings, absences, completions, open, account }: Life) {
  const state = account?.activatedAt ? t('people.activated', { date: dateOf(account.activatedAt) }) : t('people.notActivated')
  const seen = account?.lastSeenAt && `${t('people.lastSeen')}: ${momentOf(account.lastSeenAt)}`
  return [
    {
      term: t('people.postings'),
      value: listed(
        postings.map(({ position, unit, agencyName, beside, ...dated }) =>
          [[position, unit, beside && t('career.beside'), agencyName].filter(Boolean).join(', '), spanOf(dated)].join(': '),
        ),
      ),
    },
    { term: t('career.absences'), value: listed(absences.map((one) => `${t(`people.states.${one.state}`)}: ${spanOf(one)}`)) },
    { term: t('merge.learnt'), value: listed(completions.map(completedInWords)) },
    { term: t('merge.openCourses'), value: listed(open) },
    {
      term: t('people.account'),
      value: account ? listed([state, account.names.join(', '), seen || ''].filter(Boolean)) : t('merge.nobody'),
    },
  ]
}

function completedInWords({ courseTitle: course, completedOn, registerNumber: number }: Life['completions'][number]): string {
  const day = dateOf(completedOn)
  return number ? t('merge.completedPaper', { course, day, number }) : t('merge.completedOn', { course, day })
}

function spanOf({ from, until }: { from: string; until: string | null }): string {
  return until ? t('merge.span', { from: dateOf(from), until: dateOf(until) }) : t('merge.spanOpen', { from: dateOf(from) })
}

function listed(lines: string[]) {
  if (lines.length === 0) return t('merge.nobody')
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
