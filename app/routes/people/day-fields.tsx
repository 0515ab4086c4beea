/** From which day a change holds, and until which. */
import { t } from '#app/text/words.ts'
import { DateField } from '#app/ui/field.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function FromField({ label, hint = t('career.fromHint') }: { label: string; hint?: string }) {
  const { errorOf, valueOf } = useFormProblem()
  return <DateField name="from" label={label} hint={hint} value={valueOf('from')} error={errorOf('from')} />
}

/** The first day on which it no longer holds. */
export function UntilField({ label, hint, optional = false }: { label: string; hint: string; optional?: boolean }) {
  const { errorOf, valueOf } = useFormProblem()
  return <DateField name="until" label={label} hint={hint} value={valueOf('until')} error={errorOf('until')} optional={optional} />
}
