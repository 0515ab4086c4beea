/** Who the first administrator is, and their password. */
import { t } from '#app/text/words.ts'
import { Field, Select } from '#app/ui/field.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { NewPassword } from '#app/ui/new-password.tsx'

type AdministratorFieldsProps = {
  agencies: { value: string; label: string }[]
  /** The agency where most administrators are. */
  usual: string
  /** How long a password is at least. */
  least: number
}

export function AdministratorFields({ agencies, usual, least }: AdministratorFieldsProps) {
  const { errorOf, valueOf } = useFormProblem()
  return (
    <>
      <Field name="fullName" label={t('account.fullName')} value={valueOf('fullName')} error={errorOf('fullName')} autoComplete="name" />
      <Field
        name="staffCode"
        label={t('account.staffCode')}
        hint={t('install.staffCodeHint')}
        value={valueOf('staffCode')}
        error={errorOf('staffCode')}
        autoCapitalize="none"
      />
      <Select name="agency" label={t('people.agency')} value={valueOf('agency', usual)} error={errorOf('agency')} options={agencies} />
      <Field name="position" label={t('people.position')} value={valueOf('position', t('install.position'))} error={errorOf('position')} />
      <Field
        name="email"
        type="email"
        label={t('account.email')}
        value={valueOf('email')}
        error={errorOf('email')}
        autoComplete="email"
        optional
      />
      <Field
        name="phone"
        type="tel"
        label={t('account.phone')}
        value={valueOf('phone')}
        error={errorOf('phone')}
        autoComplete="tel"
        optional
      />
      <NewPassword hint={t('account.passwordRule', { least: least })} />
    </>
  )
}
