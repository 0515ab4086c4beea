import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { PasswordField } from './field.tsx'
import type { FormWith } from './form-problem.ts'

export function newPasswordLabels() {
  return { newPassword: t('account.newPassword'), againPassword: t('account.again') }
}

/** A password being chosen, typed twice. */
export function NewPassword({ form, hint }: { form: FormWith<typeof newPasswordLabels>; hint?: ReactNode }) {
  return (
    <>
      <PasswordField {...form.frame('newPassword')} hint={hint} fresh />
      <PasswordField {...form.frame('againPassword')} fresh />
    </>
  )
}
