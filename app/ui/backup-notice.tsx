/** How it stands with backups, in a sentence; nothing in a demo that has none. */
import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { Notice, type NoticeKind } from './notice.tsx'

export type BackupWords = { kind: NoticeKind; sentences: string[] }

export function BackupNotice({ words }: { words: BackupWords | null }): ReactNode {
  return (
    words && (
      <Notice kind={words.kind} title={t('backup.admin.title')}>
        <p>{words.sentences.join(' ')}</p>
      </Notice>
    )
  )
}
