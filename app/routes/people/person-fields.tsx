/** Who somebody is: the fields of the register that are shown to those who may see the person. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export const types = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const

type Entered = {
  fullName: string
  staffCode: string | null
  type: (typeof types)[number]
  sex: 'female' | 'male' | null
  email: string | null
  phone: string | null
}

export function PersonFields({ entered }: { entered: Entered }) {
  const { errorOf, valueOf } = useFormProblem()
  const sex = valueOf('sex', entered.sex ?? '')
  return (
    <>
      <Field name="fullName" label={t('people.name')} value={valueOf('fullName', entered.fullName)} error={errorOf('fullName')} />
      <Field
        name="staffCode"
        label={t('account.staffCode')}
        hint={t('people.staffCodeHint')}
        value={valueOf('staffCode', entered.staffCode ?? '')}
        error={errorOf('staffCode')}
        optional
      />
      <Select
        name="type"
        label={t('people.type')}
        value={valueOf('type', entered.type)}
        error={errorOf('type')}
        options={types.map((type) => ({ value: type, label: t(`people.types.${type}`) }))}
      />
      <Choices
        legend={t('person.sex')}
        name="sex"
        kind="radio"
        error={errorOf('sex')}
        options={(['female', 'male'] as const).map((one) => ({ value: one, label: t(`person.sexes.${one}`), checked: sex === one }))}
        optional
        inline
      />
      <Field
        name="email"
        type="email"
        label={t('account.email')}
        value={valueOf('email', entered.email ?? '')}
        error={errorOf('email')}
        optional
      />
      <Field
        name="phone"
        type="tel"
        label={t('account.phone')}
        hint={t('person.signInHint')}
        value={valueOf('phone', entered.phone ?? '')}
        error={errorOf('phone')}
        optional
      />
    </>
  )
}
