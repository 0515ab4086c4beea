/** What is held back: asked for with a reason, then shown once. */
import { t } from '#app/text/words.ts'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Facts } from './facts.tsx'
import { Field } from './field.tsx'
import { PostForm } from './form.tsx'
import { useFormProblem } from './form-problem.ts'
import { Notice } from './notice.tsx'

type DisclosureProps = { hint: string /** Null until a reason was given. */; read: { term: string; value: string }[] | null }

export function Disclosure({ hint, read }: DisclosureProps) {
  const form = useFormProblem({ reason: t('disclosure.reason') })
  if (read)
    return (
      <>
        <Notice kind="info" live title={t('disclosure.noted')} />
        <Facts items={read} />
      </>
    )
  return (
    <>
      <ErrorSummary form={form} />
      <PostForm>
        <Field {...form.field('reason')} hint={hint} maxLength={300} />
        <Button>{t('disclosure.read')}</Button>
      </PostForm>
    </>
  )
}
