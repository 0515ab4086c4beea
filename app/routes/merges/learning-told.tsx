/** What was learnt under the record merged away, and to whom it belongs from then on. */
import type { MergeTold } from '#app/domain/merge/merging.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Figures } from '#app/ui/facts.tsx'
import { Section } from '#app/ui/page.tsx'

export function LearningTold({ learning }: { learning: MergeTold['learning'] }) {
  const { enrolments, attempts, completions, papers, closed, twice } = learning
  if (enrolments === 0)
    return (
      <Section title={t('merge.learning')}>
        <p>{t('merge.noLearning')}</p>
      </Section>
    )
  const lines = [
    papers.length > 0 && t('merge.papers', { numbers: papers.join(', ') }),
    twice.length > 0 && t('merge.twice', { courses: twice.join('; ') }),
    closed.length > 0 && t('merge.withdrawn', { courses: closed.join('; ') }),
  ].filter((line) => line !== false)
  return (
    <Section title={t('merge.learning')}>
      <Figures
        items={[
          { value: numberOf(enrolments), label: t('merge.enrolments') },
          { value: numberOf(attempts), label: t('merge.attempts') },
          { value: numberOf(completions), label: t('merge.completions') },
        ]}
      />
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
