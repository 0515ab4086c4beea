/** What a merge does or did: fields, career, learning, account, figures of coverage. */
import type { MergeTold } from '#app/domain/merge/merging.ts'
import { numberOf } from '#app/text/numbers.ts'
import { say, t } from '#app/text/words.ts'
import { TableSection } from '#app/ui/table-section.tsx'
import { AccountTold } from './account-told.tsx'
import { CareerTold } from './career-told.tsx'
import { LearningTold } from './learning-told.tsx'

type Counted = MergeTold['coverage'][number]['before']

export function Told({ told: { fields, postings, absences, learning, account, coverage } }: { told: MergeTold }) {
  const named = fields.map((field) => say(`person.fields.${field}`)).join(', ')
  return (
    <>
      <p>{fields.length > 0 ? t('merge.changes', { fields: named }) : t('merge.fieldsKept')}</p>
      <CareerTold postings={postings} absences={absences} />
      <LearningTold learning={learning} />
      <AccountTold account={account} />
      {coverage.length === 0 ? (
        <p>{t('merge.coverageSame')}</p>
      ) : (
        <TableSection
          title={t('merge.coverage')}
          columns={[
            { key: 'agency', label: t('people.agency') },
            { key: 'requirement', label: t('merge.requirement'), className: 'long' },
            { key: 'before', label: t('merge.coverageBefore') },
            { key: 'after', label: t('merge.coverageAfter') },
          ]}
          rows={coverage.map(({ requirement, agencyName, before, after }) => ({
            key: `${agencyName} ${requirement}`,
            cells: [agencyName, requirement, counted(before), counted(after)],
          }))}
        />
      )}
    </>
  )
}

function counted({ completed, obliged }: Counted): string {
  return t('merge.coverageOf', { completed: numberOf(completed), obliged: numberOf(obliged) })
}
