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
  const form = useFormProblem({
    fullName: t('people.name'),
    staffCode: t('account.staffCode'),
    type: t('people.type'),
    agency: t('people.agency'),
    unit: t('people.unit'),
    position: t('people.position'),
    from: t('people.from'),
    email: t('account.email'),
    phone: t('account.phone'),
  })
  return (
    <Page title={title} lead={t('people.registerLead')} trail={[{ href: '/hr/people', label: t('people.title') }]} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        <Field {...form.field('fullName')} />
        <Field {...form.field('staffCode')} hint={t('people.staffCodeHint')} />
        <Select {...form.field('type', 'congChuc')} options={types.map((type) => ({ value: type, label: t(`people.types.${type}`) }))} />
        <AgencyField {...form.field('agency')} agencies={agencies} />
        <Field {...form.field('unit')} optional />
        <Field {...form.field('position')} />
        <DateField {...form.field('from')} />
        <Field {...form.field('email')} type="email" optional />
        <Field {...form.field('phone')} type="tel" optional />
        <Button>{t('people.save')}</Button>
      </PostForm>
    </Page>
  )
}
