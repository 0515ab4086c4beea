/** "Đạt (18/20)"; only "Đạt" where the course had no exam. */
import { t } from './words.ts'

export function resultOf({ right, total }: { right: number | null; total: number | null }): string {
  return right === null ? t('quiz.passed') : t('record.passed', { score: `${right}/${total}` })
}
