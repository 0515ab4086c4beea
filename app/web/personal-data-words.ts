/** Everything that is kept of somebody, as lines a person can read. */
import type { Gathered } from '#app/domain/certificate/gathering.ts'
import { citationOf } from '#app/text/citations.ts'
import { nameOfCorrected, valueInWords } from '#app/text/correction-words.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { resultOf } from '#app/text/results.ts'
import { say, t } from '#app/text/words.ts'

type Line = [term: string, ...values: (string | null | false)[]]

export function personalDataInWords(all: Gathered): string {
  const parts: [string, string[]][] = [
    [t('personalData.register'), registered(all).map(told)],
    [t('people.postings'), all.postings.map(postingTold)],
    [t('career.absences'), all.absences.map(absenceTold)],
    [t('people.account'), [told([t('account.names'), all.account.names.join(', ')]), ...all.roles.map(roleTold)]],
    [t('record.open'), all.learning.map(({ course, enrolledAt }) => told([dateOf(enrolledAt), course]))],
    [t('personalData.attempts'), all.attempts.map(attemptTold)],
    [t('record.done'), all.completions.map(completionTold)],
    [t('correction.mine'), all.corrections.map(correctionTold)],
    [
      t('personalData.readings'),
      all.readings.map(({ at, reader, reason }) => told([momentOf(at), reader ?? t('historyPage.system'), reason])),
    ],
    [t('people.history'), all.history.map(({ at, verb, by }) => told([momentOf(at), say(`history.${verb}`), by]))],
  ]
  const head = [t('personalData.title').toUpperCase(), t('personalData.takenAt', { moment: momentOf(all.takenAt) })]
  return [...head, ...parts.flatMap(([title, lines]) => ['', title.toUpperCase(), ...(lines.length > 0 ? lines : ['–'])]), ''].join('\r\n')
}

function registered({ person }: Gathered): Line[] {
  return [
    [t('people.name'), person.fullName],
    [t('account.staffCode'), person.staffCode],
    [t('people.type'), t(`people.types.${person.type}`)],
    [t('person.sex'), person.sex && t(`person.sexes.${person.sex}`)],
    [t('person.birthDate'), person.birthDate && dateOf(person.birthDate)],
    [t('person.citizenId'), person.citizenId],
    [t('account.email'), person.email],
    [t('account.phone'), person.phone],
  ]
}

function postingTold({ agencyName, unit, position, from, until, kind, decision }: Gathered['postings'][number]): string {
  const place = [position, unit, agencyName, kind === 'concurrent' && t('career.beside')].filter(Boolean).join(', ')
  return told([spanOf(from, until), place, decision && citationOf(decision)])
}

function absenceTold({ state, from, until, note, decision }: Gathered['absences'][number]): string {
  return told([spanOf(from, until), t(`people.states.${state}`), note, decision && citationOf(decision)])
}

function roleTold({ role, agency, from, until }: Gathered['roles'][number]): string {
  return told([spanOf(from, until), t(`role.names.${role}`), agency])
}

function attemptTold({ course, quiz, startedAt, right, total }: Gathered['attempts'][number]): string {
  return told([momentOf(startedAt), course, quiz, right !== null && `${right}/${total}`])
}

function completionTold({ completedOn, course, right, total, agency, paper }: Gathered['completions'][number]): string {
  return told([dateOf(completedOn), course, resultOf({ right, total }), agency, paper])
}

function correctionTold({ askedAt, field, wanted, evidence, outcome, answer }: Gathered['corrections'][number]): string {
  const standing = outcome ? t(`correction.outcomes.${outcome}`) : t('correction.states.open')
  return told([momentOf(askedAt), nameOfCorrected(field), wanted && valueInWords(field, wanted), evidence, standing, answer])
}

function spanOf(from: string, until: string | null): string {
  return `${dateOf(from)} – ${until ? dateOf(until) : t('people.present')}`
}

function told([term, ...values]: Line): string {
  return `${term}: ${values.filter(Boolean).join('; ') || '–'}`
}
