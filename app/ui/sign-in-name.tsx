import { Field } from './field.tsx'
import type { FormOf } from './form-problem.ts'

/** What people type at the door: a staff code, an official mail address or a phone number. */
export function SignInName({ form, initial }: { form: FormOf<'name'>; initial?: string }) {
  return <Field {...form.field('name', initial)} autoComplete="username" autoCapitalize="none" spellCheck={false} />
}
