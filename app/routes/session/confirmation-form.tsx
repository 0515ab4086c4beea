import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PasswordField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

type ConfirmationFormProps = { title: string; asksCode: boolean; fields: Record<string, string>; kept: boolean }

/** The password once more, and the figures of the app where there is one. */
export function ConfirmationForm({ title, asksCode, fields, kept }: ConfirmationFormProps) {
  const form = useFormProblem({ currentPassword: t('account.currentPassword'), code: t('secondFactor.code') })
  return (
    <Page title={title} lead={t('confirmation.lead')} width="card">
      {kept && <Notice title={t('signIn.kept')}>{t('confirmation.keptNext')}</Notice>}
      <ErrorSummary form={form} />
      <PostForm fields={fields}>
        <PasswordField {...form.frame('currentPassword')} />
        {asksCode && <CodeField form={form} />}
        <Button>{t('confirmation.confirm')}</Button>
      </PostForm>
    </Page>
  )
}
