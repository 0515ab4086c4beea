import { t } from '#app/text/words.ts'
import { Field } from './field.tsx'
import { useFormProblem } from './form-problem.ts'

/** What people type at the door: a staff code, an official mail address or a phone number. */
export function SignInName({ error, initial = '' }: { error?: string; initial?: string }) {
  const { valueOf } = useFormProblem()
  return (
    <Field
      name="name"
      label={t('signIn.name')}
      value={valueOf('name', initial)}
      error={error}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}
