/** GET, POST /hr/people/new: somebody enters the register. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { scopeOf } from '#app/domain/access.ts'
import { agencyMeant } from '#app/domain/agency/choosing.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { AgencyField } from '#app/ui/agency-field.tsx'
import { DateField, Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { dayField, line, optionalLine, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const types = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const

export const loader = allowed('person.register', async ({ person }) => {
  const agencies = await agenciesUnder(scopeOf(person, 'person.register'))
  return { title: t('people.register'), agencies: agencies.map(({ id, name }) => ({ value: id, label: name })) }
})

const Entry = z.object({
  fullName: line(120),
  staffCode: line(40),
  type: z.enum(types),
  agency: line(),
  unit: optionalLine(),
  position: line(),
  email: optionalLine(),
  phone: optionalLine(20),
  from: dayField(),
})

export const action = allowed('person.register', async ({ person, request }) => {
  const { agency, unit, position, from, ...entry } = await read(request, Entry)
  const agencyId = await agencyMeant('agency', agency, { day: from, roots: scopeOf(person, 'person.register') })
  const id = await enter(person, entry, { agencyId, unit, position, from })
  return goTo('/hr/people/:id', { id }, 'people.registered')
})

export const meta = titled

export default function NewPersonPage() {
  const { title, agencies } = useLoaderData<typeof loader>()
  const { errors, errorOf, valueOf } = useFormProblem()
  return (
    <Page title={title} lead={t('people.registerLead')} trail={[{ href: '/hr/people', label: t('people.title') }]} width="form">
      <ErrorSummary errors={errors} />
      <PostForm>
        <Field name="fullName" label={t('people.name')} value={valueOf('fullName')} error={errorOf('fullName')} />
        <Field
          name="staffCode"
          label={t('account.staffCode')}
          hint={t('people.staffCodeHint')}
          value={valueOf('staffCode')}
          error={errorOf('staffCode')}
        />
        <Select
          name="type"
          label={t('people.type')}
          value={valueOf('type', 'congChuc')}
          error={errorOf('type')}
          options={types.map((type) => ({ value: type, label: t(`people.types.${type}`) }))}
        />
        <AgencyField label={t('people.agency')} value={valueOf('agency')} error={errorOf('agency')} agencies={agencies} />
        <Field name="unit" label={t('people.unit')} value={valueOf('unit')} error={errorOf('unit')} optional />
        <Field name="position" label={t('people.position')} value={valueOf('position')} error={errorOf('position')} />
        <DateField name="from" label={t('people.from')} value={valueOf('from')} error={errorOf('from')} />
        <Field name="email" type="email" label={t('account.email')} value={valueOf('email')} error={errorOf('email')} optional />
        <Field name="phone" type="tel" label={t('account.phone')} value={valueOf('phone')} error={errorOf('phone')} optional />
        <Button>{t('people.save')}</Button>
      </PostForm>
    </Page>
  )
}
