/** What the manuals and the notice on personal data count: the settings as they are now, and how long things are kept. In the reader's words. */
import { codeDays } from '#app/domain/account/activating.ts'
import { kept } from '#app/domain/account/tidying.ts'
import { scheme } from '#app/domain/backup/schedule.ts'
import { issuedAtOnce } from '#app/domain/factor/recovering.ts'
import { limitsNow } from '#app/domain/correction/limits.ts'
import { keptDays } from '#app/domain/failure/noting.ts'
import { wholeAddressMonths } from '#app/domain/security/keeping.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { ruleOf, settingNames } from '#app/domain/setting/settings.ts'
import { limitInWords, measured } from '#app/text/measures.ts'
import { t } from '#app/text/words.ts'
import { env } from './env.ts'

export async function pageFigures(): Promise<Record<string, string>> {
  const present = await presentSettings()
  const limits = await limitsNow()
  const settings = settingNames.map((name) => [name, measured(ruleOf(name).unit, present[name])])
  return {
    ...Object.fromEntries(settings),
    answerLimit: limitInWords(limits.answer),
    extensionLimit: limitInWords(limits.extension),
    codeDays: measured('days', codeDays),
    recoveryCodes: String(issuedAtOnce),
    overDays: measured('days', kept.over),
    deviceDays: measured('days', kept.device),
    failureDays: measured('days', keptDays),
    addressMonths: measured('months', wholeAddressMonths),
    backupDays: measured('days', scheme.days),
    backupWeeks: String(scheme.weeks),
    backupMonths: measured('months', scheme.months),
    collector: t(env.syslog ? 'help.collector' : 'help.noCollector'),
    backups: t(env.backup ? 'help.backups' : 'help.noBackups'),
    mail: t(env.mail ? 'help.mail' : 'help.noMail'),
  }
}
