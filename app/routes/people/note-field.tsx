/** A word on why or where, without what is nobody's business. */
import { Field } from '#app/ui/field.tsx'
import type { FormOf } from '#app/ui/form-problem.ts'

export function NoteField({ form, hint }: { form: FormOf<'note'>; hint: string }) {
  return <Field {...form.field('note')} hint={hint} maxLength={300} optional />
}
