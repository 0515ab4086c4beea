/** The few words the renderer itself writes into a page, in the course's language; kept with all other words. */
import en from '../../../../content/messages/en.json'
import vi from '../../../../content/messages/vi.json'
import type { Language } from './compiled.ts'
import type { NoteKind } from './notes.ts'

export type Labels = { notes: Record<NoteKind, string>; table: string }

export function labelsIn(language: Language): Labels {
  const words = { vi, en }[language]
  return {
    notes: {
      info: words['note.info'],
      tip: words['note.tip'],
      important: words['note.important'],
      warning: words['note.warning'],
      caution: words['note.caution'],
    },
    table: words['note.table'],
  }
}

/** "12 KB", "1,4 MB". */
export function sizeIn(language: Language, bytes: number): string {
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })
  if (bytes < 1_000_000) return `${number.format(Math.max(1, Math.round(bytes / 1000)))} KB`
  return `${number.format(bytes / 1_000_000)} MB`
}
