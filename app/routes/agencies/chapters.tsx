/** The history of an agency as lines: what it was called, what it was, where it stood, under which codes, from when to when. */
import type { Entry } from '#app/domain/agency/directory.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { HistoryList } from '#app/ui/history-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { agencyHref } from './tree.tsx'

type Period = { from: string | null; until: string | null }
type Chapter = Period &
  (
    | { what: 'name'; name: string }
    | { what: 'kind'; kind: Entry['kind'] }
    | { what: 'parent'; parent: { id: string; name: string } }
    | { what: 'code'; scheme: Entry['codes'][number]['scheme']; code: string }
  )

export function Chapters({ chapters, day }: { chapters: Chapter[]; day: string }) {
  return (
    <Section title={t('agency.story')} lead={t('agency.storyLead')}>
      <HistoryList items={chapters.map((chapter) => ({ when: periodOf(chapter), what: wordsOf(chapter, day) }))} />
    </Section>
  )
}

/** `until` is the first day on which it no longer held, and is said so. */
function periodOf({ from, until }: Period): string {
  if (from && until) return t('agency.fromUntil', { from: dateOf(from), until: dateOf(until) })
  if (from) return t('agency.from', { from: dateOf(from) })
  return until ? t('agency.until', { until: dateOf(until) }) : t('agency.always')
}

function wordsOf(chapter: Chapter, day: string) {
  if (chapter.what === 'name') return t('agency.wasNamed', { name: chapter.name })
  if (chapter.what === 'kind') return t('agency.wasKind', { kind: t(`agency.kinds.${chapter.kind}`) })
  if (chapter.what === 'code') return t('agency.hadCode', { scheme: t(`agency.schemes.${chapter.scheme}`), code: chapter.code })
  return (
    <>
      {t('agency.wasUnder')} <a href={agencyHref(chapter.parent.id, day)}>{chapter.parent.name}</a>
    </>
  )
}
