/** Who somebody is: the fields of the register that are shown to those who may see the person. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

export const types = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const

type Entered = {
  fullName: string
  staffCode: string | null
  type: (typeof types)[number]
  sex: 'female' | 'male' | null
  email: string | null
  phone: string | null
}

export function personLabels() {
  return {
    fullName: t('people.name'),
    staffCode: t('account.staffCode'),
    type: t('people.type'),
    sex: t('person.sex'),
    email: t('account.email'),
    phone: t('account.phone'),
  }
}

export function PersonFields({ form, entered }: { form: FormWith<typeof personLabels>; entered: Entered }) {
  const sex = form.valueOf('sex', entered.sex ?? '')
  return (
    <>
      <Field {...form.field('fullName', entered.fullName)} />
      <Field {...form.field('staffCode', entered.staffCode ?? '')} hint={t('people.staffCodeHint')} optional />
      <Select {...form.field('type', entered.type)} options={types.map((type) => ({ value: type, label: t(`people.types.${type}`) }))} />
      <Choices
        {...form.frame('sex')}
        kind="radio"
        options={(['female', 'male'] as const).map((one) => ({ value: one, label: t(`person.sexes.${one}`), checked: sex === one }))}
        optional
        inline
      />
      <Field {...form.field('email', entered.email ?? '')} type="email" optional />
      <Field {...form.field('phone', entered.phone ?? '')} type="tel" hint={t('person.signInHint')} optional />
    </>
  )
}
