/** A word on why or where, without what is nobody's business. */
import { Field } from '#app/ui/field.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function NoteField({ label, hint }: { label: string; hint: string }) {
  const { errorOf, valueOf } = useFormProblem()
  return <Field name="note" label={label} hint={hint} value={valueOf('note')} error={errorOf('note')} maxLength={300} optional />
}
