import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { PasswordField } from './field.tsx'
import { useFormProblem } from './form-problem.ts'

/** A password being chosen, typed twice. */
export function NewPassword({ hint }: { hint?: ReactNode }) {
  const { errorOf } = useFormProblem()
  return (
    <>
      <PasswordField name="newPassword" label={t('account.newPassword')} hint={hint} error={errorOf('newPassword')} fresh />
      <PasswordField name="againPassword" label={t('account.again')} error={errorOf('againPassword')} fresh />
    </>
  )
}
