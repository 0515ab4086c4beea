/** The words that stand around an author's own, in the language of the course. */
import type { CourseWords } from '#app/domain/course/compiling/markdown/context.ts'
import { sizeOf } from './numbers.ts'
import { isLocale, t, withLocale } from './words.ts'

export function courseWords(language: string): CourseWords {
  const locale = isLocale(language) ? language : 'vi'
  return withLocale(locale, () => ({
    boxes: {
      info: t('note.info'),
      tip: t('note.tip'),
      important: t('note.important'),
      warning: t('note.warning'),
      caution: t('note.caution'),
      right: t('note.right'),
      wrong: t('note.wrong'),
    },
    table: t('note.table'),
    download: (kind, bytes) => withLocale(locale, () => t('note.download', { kind, size: sizeOf(bytes) })),
  }))
}
