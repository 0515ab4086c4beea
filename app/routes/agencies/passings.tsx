/** Who went before an agency, or came after it: by which act, whole or in part, by which decision, from which day. */
import type { Entry } from '#app/domain/agency/directory.ts'
import type { Passing } from '#app/domain/agency/story.ts'
import { citationOf } from '#app/text/citations.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { TableSection } from '#app/ui/table-section.tsx'
import { agencyHref } from './tree.tsx'

type Shown = {
  agency: { id: string; name: string } | null
  kind: Passing['kind']
  share: Passing['share']
  legalOn: string
  operationalOn: string
  decision: string | null
  note: string | null
}

export function passingShown({ agency, decision, clause, ...passing }: Passing, name: (agency: Entry) => string): Shown {
  const cited = decision && citationOf(decision)
  return {
    kind: passing.kind,
    share: passing.share,
    legalOn: passing.legalOn,
    operationalOn: passing.operationalOn,
    note: passing.note,
    agency: agency && { id: agency.id, name: name(agency) },
    decision: cited && clause ? t('agency.clause', { document: cited, clause }) : cited,
  }
}

export function Passings({ title, none, passings, day }: { title: string; none?: string; passings: Shown[]; day: string }) {
  if (passings.length === 0)
    return none ? (
      <Section title={title}>
        <p>{none}</p>
      </Section>
    ) : null
  return (
    <TableSection
      title={title}
      columns={[
        { key: 'agency', label: t('people.agency') },
        { key: 'act', label: t('agency.act') },
        { key: 'on', label: t('agency.operational') },
        { key: 'decision', label: t('agency.decision'), className: 'long' },
      ]}
      rows={passings.map((passing, index) => ({
        key: String(index),
        cells: [
          passing.agency ? (
            <a key="agency" href={agencyHref(passing.agency.id, day)}>
              {passing.agency.name}
            </a>
          ) : (
            t(passing.kind === 'dissolve' ? 'agency.nobody' : 'agency.unknown')
          ),
          [t(`agency.acts.${passing.kind}`), passing.share === 'part' && t('agency.part')].filter(Boolean).join(', '),
          dateOf(passing.operationalOn),
          [
            passing.decision ?? t('agency.noDecision'),
            passing.legalOn !== passing.operationalOn && t('agency.legal', { day: dateOf(passing.legalOn) }),
            passing.note,
          ]
            .filter(Boolean)
            .join('. '),
        ],
      }))}
    />
  )
}
