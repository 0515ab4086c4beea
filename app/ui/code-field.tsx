import { t } from '#app/text/words.ts'
import { Field } from './field.tsx'
import type { FormOf } from './form-problem.ts'

/** The six figures of the app on the phone. Where the phone is gone, a recovery code is typed into the same field. */
export function CodeField({ form, hint = t('secondFactor.codeHint') }: { form: FormOf<'code'>; hint?: string }) {
  return (
    <Field {...form.frame('code')} hint={hint} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} size="medium" />
  )
}
