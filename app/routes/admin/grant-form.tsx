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
  const { errors, errorOf, valueOf } = useFormProblem()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PostForm>
        <Field name="staffCode" label={t('account.staffCode')} value={valueOf('staffCode')} error={errorOf('staffCode')} />
        <Select
          name="role"
          label={t('role.role')}
          value={valueOf('role', 'hr')}
          options={roles.map((role) => ({ value: role, label: t(`role.names.${role}`) }))}
        />
        <AgencyField
          label={t('role.scope')}
          hint={t('role.scopeHint')}
          value={valueOf('agency')}
          error={errorOf('agency')}
          agencies={agencies}
        />
        <Field
          name="until"
          label={t('people.until')}
          hint={t('role.untilHint')}
          value={valueOf('until')}
          error={errorOf('until')}
          optional
          size="short"
        />
        <Field name="reason" label={t('role.reason')} value={valueOf('reason')} error={errorOf('reason')} optional />
        <Button>{t('role.grant')}</Button>
      </PostForm>
    </>
  )
}
