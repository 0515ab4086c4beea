/** What was done at a quiz before. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type PastAttempt = { id: string; number: number; on: Date; right: number | null; total: number; passed: boolean | null }

export function Past({ attempts }: { attempts: PastAttempt[] }) {
  if (attempts.length === 0) return null
  return (
    <TableSection
      title={t('quiz.past')}
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
  )
}
