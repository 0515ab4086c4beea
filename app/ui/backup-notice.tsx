/** How it stands with backups, in a sentence. */
import { t } from '#app/text/words.ts'
import { Notice, type NoticeKind } from './notice.tsx'

export type BackupWords = { kind: NoticeKind; sentences: string[] }

export function BackupNotice({ words }: { words: BackupWords }) {
  return (
    <Notice kind={words.kind} title={t('backup.admin.title')}>
      <p>{words.sentences.join(' ')}</p>
    </Notice>
  )
}
