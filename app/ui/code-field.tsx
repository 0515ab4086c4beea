import { t } from '#app/text/words.ts'
import { Field } from './field.tsx'
import { useFormProblem } from './form-problem.ts'

/** The six figures of the app on the phone. Where the phone is gone, a recovery code is typed into the same field. */
export function CodeField({ label, hint }: { label?: string; hint?: string }) {
  const { errorOf } = useFormProblem()
  return (
    <Field
      name="code"
      label={label ?? t('secondFactor.code')}
      hint={hint ?? t('secondFactor.codeHint')}
      error={errorOf('code')}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      size="medium"
    />
  )
}
