/** What an administrator is told of backups. */
import { backupStanding } from '#app/domain/backup/standing.ts'
import { momentOf } from '#app/text/dates.ts'
import { numberOf, sizeOf } from '#app/text/numbers.ts'
import { say, t } from '#app/text/words.ts'
import type { BackupWords } from '#app/ui/backup-notice.tsx'
import { env } from './env.ts'
import { typed } from './typed.ts'

export async function backupWords(): Promise<BackupWords> {
  if (!env.backup) return { kind: env.demo ? 'info' : 'warning', sentences: [t('backup.admin.off', { command: typed('backup:key') })] }
  const { last, newest, state } = await backupStanding()
  const lastGood = last?.verifiedAt ? t('backup.admin.lastGood', { moment: momentOf(last.verifiedAt) }) : t('backup.admin.noGood')
  if (state === 'failed' && newest) {
    const why = say(`backup.problems.${newest.problem ?? 'interrupted'}`, { detail: newest.detail ?? '' })
    return { kind: 'error', sentences: [t('backup.admin.failed', { moment: momentOf(newest.begunAt) }), why, lastGood] }
  }
  if (!last?.verifiedAt) return { kind: 'info', sentences: [t('backup.admin.none')] }
  const facts = { moment: momentOf(last.verifiedAt), size: sizeOf((last.kilobytes ?? 0) * 1024), rows: numberOf(last.rows ?? 0) }
  if (state === 'late') return { kind: 'warning', sentences: [t('backup.admin.late', { moment: facts.moment })] }
  return { kind: 'success', sentences: [t('backup.admin.well', facts)] }
}
