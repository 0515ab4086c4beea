/** Where somebody has worked, each posting with the decision it cites; one entered last may be taken back. */
import { citationOf } from '#app/text/citations.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act, Actions } from '#app/ui/button.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Paper = { number: string; issuer: string; issuedOn: string }
export type Posting = {
  id: string
  kind: 'main' | 'concurrent'
  agencyName: string
  unit: string | null
  position: string
  title: string | null
  grade: string | null
  job: string | null
  leading: boolean
  from: string
  until: string | null
  decision: Paper | null
  may: { end: boolean; withdraw: boolean }
}

export function Postings({ personId, postings }: { personId: string; postings: Posting[] }) {
  const hasActs = postings.some(({ may }) => may.end || may.withdraw)
  return (
    <TableSection
      title={t('people.postings')}
      columns={[
        { key: 'agency', label: t('people.agency') },
        { key: 'position', label: t('people.position'), className: 'long' },
        { key: 'from', label: t('people.from') },
        { key: 'until', label: t('career.untilBefore') },
        { key: 'decision', label: t('career.decision'), className: 'long' },
        ...(hasActs ? [{ key: 'acts', label: t('career.acts') }] : []),
      ]}
      rows={postings.map((posting) => ({ key: posting.id, cells: cellsOf(personId, posting, hasActs) }))}
      empty={t('career.noPostings')}
    />
  )
}

function cellsOf(personId: string, posting: Posting, hasActs: boolean) {
  const { id, kind, agencyName, position, unit, leading, from, until, decision, may } = posting
  const named = [position, unit, kind === 'concurrent' && t('career.beside'), leading && t('people.leadingShort')]
  const place = `${position}, ${agencyName}`
  return [
    agencyName,
    <div key="position">
      {named.filter(Boolean).join(', ')}
      <Details posting={posting} />
    </div>,
    dateOf(from),
    until ? dateOf(until) : t('people.present'),
    decision ? citationOf(decision) : '–',
    ...(hasActs ? [<Acts key="acts" personId={personId} id={id} place={place} may={may} />] : []),
  ]
}

function Acts({ personId, id, place, may }: { personId: string; place: string } & Pick<Posting, 'id' | 'may'>) {
  return (
    <Actions>
      {may.end && (
        <a href={`/hr/people/${personId}/postings/${id}/ending`}>
          {t('career.end')} <span className="unseen">({place})</span>
        </a>
      )}
      {may.withdraw && (
        <Act
          to={`/hr/people/${personId}/postings/${id}/withdrawal`}
          label={t('career.withdraw')}
          confirm={t('career.withdrawPosting', { place })}
        />
      )}
    </Actions>
  )
}

function Details({ posting: { title, grade, job } }: { posting: Posting }) {
  const said = [title && t('career.titleIs', { title }), grade && t('career.gradeIs', { grade }), job && t('career.jobIs', { job })].filter(
    Boolean,
  )
  return said.length > 0 ? <p className="hint">{said.join(' · ')}</p> : null
}
