/** Where somebody has worked, and since when in what state of work. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

type PostingsProps = {
  postings: { id: string; agencyName: string; unit: string | null; position: string; from: string; until: string | null }[]
  states: { state: 'seconded' | 'longLeave' | 'retired' | 'left'; from: string }[]
}

export function Postings({ postings, states }: PostingsProps) {
  return (
    <Section title={t('people.postings')}>
      <DataTable
        caption={t('people.postings')}
        quietCaption
        columns={[
          { key: 'agency', label: t('people.agency') },
          { key: 'position', label: t('people.position') },
          { key: 'from', label: t('people.from') },
          { key: 'until', label: t('people.until') },
        ]}
        rows={postings.map(({ id, agencyName, unit, position, from, until }) => ({
          key: id,
          cells: [agencyName, [position, unit].filter(Boolean).join(', '), dateOf(from), until ? dateOf(until) : t('people.present')],
        }))}
      />
      {states.map(({ state, from }) => (
        <p key={from}>{t('people.stateFrom', { state: t(`people.states.${state}`), date: dateOf(from) })}</p>
      ))}
    </Section>
  )
}
