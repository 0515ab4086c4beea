/** What was done at a quiz before. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

type PastAttempt = { id: string; number: number; on: Date; right: number | null; total: number; passed: boolean | null }

export function Past({ attempts }: { attempts: PastAttempt[] }) {
  if (attempts.length === 0) return null
  return (
    <Section title={t('quiz.past')}>
      <DataTable
        caption={t('quiz.past')}
        quietCaption
        columns={[
          { key: 'number', label: t('quiz.attempt') },
          { key: 'result', label: t('quiz.result') },
          { key: 'right', label: t('quiz.right'), align: 'end' },
          { key: 'on', label: t('quiz.on') },
        ]}
        rows={attempts.map(({ id, number, on, right, total, passed }) => ({
          key: id,
          cells: [
            <a key="open" href={`/attempts/${id}`}>
              {t('quiz.attemptNumber', { number })}
            </a>,
            passed === null ? (
              '–'
            ) : (
              <Status key="status" kind={passed ? 'passed' : 'failed'}>
                {t(passed ? 'quiz.passed' : 'quiz.notPassed')}
              </Status>
            ),
            right === null ? '–' : `${right}/${total}`,
            dateOf(on),
          ],
        }))}
      />
    </Section>
  )
}
