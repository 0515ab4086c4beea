/** From which day a change holds, and until which. */
import { t } from '#app/text/words.ts'
import { DateField } from '#app/ui/field.tsx'
import type { FormOf } from '#app/ui/form-problem.ts'

export function FromField({ form, hint = t('career.fromHint') }: { form: FormOf<'from'>; hint?: string }) {
  return <DateField {...form.field('from')} hint={hint} />
}

/** The first day on which it no longer holds. */
export function UntilField({ form, hint, optional = false }: { form: FormOf<'until'>; hint: string; optional?: boolean }) {
  return <DateField {...form.field('until')} hint={hint} optional={optional} />
}
