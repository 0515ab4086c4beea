/** The figures behind the measures of security, as they are at this moment, in the reader's words. */
import { backupStanding } from '#app/domain/backup/standing.ts'
import type { Figure, FigureName } from '#app/domain/security/measures.ts'
import { logStanding, rightsStanding, unusedStanding } from '#app/domain/security/standing.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { env } from './env.ts'
import { forwardingStanding } from './syslog/forwarding.ts'

export async function securityFigures(): Promise<Record<FigureName, Figure>> {
  const [rights, unused, log, backup] = await Promise.all([rightsStanding(), unusedStanding(), logStanding(), backupStanding()])
  const passed = forwardingStanding()
  const verified = backup.last?.verifiedAt
  return {
    secondFactor: {
      good: true,
      text: t('measure.secondFactor', { people: numberOf(rights.withFactor), holders: numberOf(rights.holders) }),
    },
    unused: {
      good: true,
      text: t('measure.unused', { days: unused.days, unused: numberOf(unused.unused), accounts: numberOf(unused.accounts) }),
    },
    roles: { good: true, text: t('measure.holders', { people: numberOf(rights.holders) }) },
    administrators: { good: rights.administrators >= 2, text: t('measure.administrators', { people: numberOf(rights.administrators) }) },
    https: { good: env.https, text: env.https ? t('measure.https', { origin: env.origin }) : t('measure.noHttps') },
    demo: { good: !env.demo, text: t(env.demo ? 'measure.demo' : 'measure.real') },
    events: {
      good: log.events > 0 ? true : null,
      text: t('measure.events', {
        events: numberOf(log.events),
        refused: numberOf(log.refused),
        since: log.since ? dateOf(log.since) : '–',
      }),
    },
    syslog: {
      good: passed ? passed.dropped === 0 : false,
      text: passed ? t('measure.passedOn', { sent: numberOf(passed.sent), dropped: numberOf(passed.dropped) }) : t('measure.notPassedOn'),
    },
    backup: { good: backup.state === 'well', text: verified ? t('measure.backup', { moment: momentOf(verified) }) : t('measure.noBackup') },
  }
}
