/** By which document and as of when; and, at the end, how it is counted. */
import { dateOf, isoOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import type { Shown } from './shown.ts'

export function Head({ shown: { at, requirement } }: { shown: Shown }) {
  return (
    <p className="overview-head">
      {requirement.citation}. {t('coverage.due', { date: dateOf(requirement.deadline) })}{' '}
      <b>
        <time dateTime={isoOf(at)}>{t('coverage.asOf', { moment: momentOf(at) })}</time>
      </b>
    </p>
  )
}

export function Foot({ shown: { part } }: { shown: Shown }) {
  return <p className="hint overview-foot">{t(part.isWhole ? 'overview.definition' : 'overview.definitionOfOne')}</p>
}
