/** What an agency is called on the day, where it stands, how many work there. */
import type { Directory, Entry } from '#app/domain/agency/directory.ts'
import { dateOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { agencyHref } from './tree.tsx'

type AsThen = {
  name: string
  kind: Entry['kind']
  codes: { scheme: Entry['codes'][number]['scheme']; code: string }[]
  parent: { id: string; name: string } | null
  below: number
  /** Null where one may not know. */
  people: number | null
}

/** Null where it was not open on the directory's day. */
export function asThenOf({ entries }: Directory, id: string, people: number | null): AsThen | null {
  const entry = entries.get(id)
  if (!entry?.isOpen) return null
  const parent = entries.get(entry.parentId ?? '')
  return {
    name: entry.name,
    kind: entry.kind,
    codes: entry.codes.filter(({ holds }) => holds).map(({ scheme, code }) => ({ scheme, code })),
    parent: parent ? { id: parent.id, name: parent.name } : null,
    below: [...entries.values()].filter(({ parentId, isOpen }) => isOpen && parentId === id).length,
    people,
  }
}

export function AsOnDay({ id, day, asThen }: { id: string; day: string; asThen: AsThen | null }) {
  if (!asThen) return <Notice title={t('agency.notThen', { day: dateOf(day) })}>{t('agency.notThenNext')}</Notice>
  const { name, kind, codes, parent, below, people } = asThen
  return (
    <Facts
      items={[
        { term: t('agency.name'), value: name },
        { term: t('agency.kind'), value: t(`agency.kinds.${kind}`) },
        { term: t('agency.parent'), value: parent ? <a href={agencyHref(parent.id, day)}>{parent.name}</a> : '–' },
        ...codes.map(({ scheme, code }) => ({ term: t(`agency.schemes.${scheme}`), value: code })),
        { term: t('agency.directlyBelow'), value: numberOf(below) },
        { term: t('agency.peopleHere'), value: people === null ? t('agency.outside') : peopleLink(id, day, people) },
      ]}
    />
  )
}

function peopleLink(id: string, day: string, people: number) {
  return <a href={`/hr/agencies/${id}/people?on=${dateOf(day)}`}>{t('agency.people', { count: numberOf(people) })}</a>
}
