/** Who the first administrator is, and their password. */
import { t } from '#app/text/words.ts'
import { Field, Select } from '#app/ui/field.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'
import { NewPassword, newPasswordLabels } from '#app/ui/new-password.tsx'

type AdministratorFieldsProps = {
  form: FormWith<typeof administratorLabels>
  agencies: { value: string; label: string }[]
  /** The agency where most administrators are. */
  usual: string
  /** How long a password is at least. */
  least: number
}

export function administratorLabels() {
  return {
    fullName: t('account.fullName'),
    staffCode: t('account.staffCode'),
    agency: t('people.agency'),
    position: t('people.position'),
    email: t('account.email'),
    phone: t('account.phone'),
    ...newPasswordLabels(),
  }
}

export function AdministratorFields({ form, agencies, usual, least }: AdministratorFieldsProps) {
  return (
    <>
      <Field {...form.field('fullName')} autoComplete="name" />
      <Field {...form.field('staffCode')} hint={t('install.staffCodeHint')} autoCapitalize="none" />
      <Select {...form.field('agency', usual)} options={agencies} />
      <Field {...form.field('position', t('install.position'))} />
      <Field {...form.field('email')} type="email" autoComplete="email" optional />
      <Field {...form.field('phone')} type="tel" autoComplete="tel" optional />
      <NewPassword form={form} hint={t('account.passwordRule', { least: least })} />
    </>
  )
}
