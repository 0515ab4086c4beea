/** A role for somebody, over an agency and what is below it, for a time. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export const roles = ['hr', 'trainer', 'leader', 'administrator'] as const

export function GrantForm({ agencies }: { agencies: AgencyOption[] }) {
  const form = useFormProblem({
    staffCode: t('account.staffCode'),
    role: t('role.role'),
    agency: t('role.scope'),
    until: t('people.until'),
    reason: t('role.reason'),
  })
  return (
    <>
      <ErrorSummary form={form} />
      <PostForm>
        <Field {...form.field('staffCode')} />
        <Select {...form.field('role', 'hr')} options={roles.map((role) => ({ value: role, label: t(`role.names.${role}`) }))} />
        <AgencyField {...form.field('agency')} hint={t('role.scopeHint')} agencies={agencies} />
        <Field {...form.field('until')} hint={t('role.untilHint')} optional size="short" />
        <Field {...form.field('reason')} optional />
        <Button>{t('role.grant')}</Button>
      </PostForm>
    </>
  )
}
