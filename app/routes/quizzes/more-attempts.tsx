/** When all attempts are spent: asking for more, and how that was answered. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

export type AttemptRequest = { askedAt: Date; answer: string | null; answerReason: string | null }

export function MoreAttempts({ request }: { request: AttemptRequest | null }) {
  const form = useFormProblem({ reason: t('request.reason') })
  if (request && request.answer === null)
    return <Notice title={t('request.waiting')}>{t('request.waitingSince', { moment: momentOf(request.askedAt) })}</Notice>
  return (
    <Section title={t('quiz.spent')} lead={t('quiz.spentNext')}>
      {request?.answer === 'declined' && (
        <Notice kind="warning" title={t('request.declined')}>
          {request.answerReason}
        </Notice>
      )}
      <ErrorSummary form={form} />
      <PostForm>
        <TextArea {...form.field('reason')} hint={t('request.reasonHint')} rows={3} />
        <Button>{t('request.ask')}</Button>
      </PostForm>
    </Section>
  )
}
