/** GET, POST /install/:token: the first administrator of an empty installation. */
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { install, isInstallation } from '#app/domain/account/installing.ts'
import { passwordRule } from '#app/domain/account/weakness.ts'
import { agencyByKey, agenciesUnder } from '#app/domain/agency/tree.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { NewPassword } from '#app/ui/new-password.tsx'
import { Page } from '#app/ui/page.tsx'
import { begin } from '#app/web/devices.ts'
import { anyone } from '#app/web/doors.ts'
import { line, newPassword, optionalLine, read } from '#app/web/forms.ts'
import { path, sayNext } from '#app/web/paths.ts'

export const loader = anyone(async ({ params }) => {
  if (!(await isInstallation(params['token']))) return data({ title: t('install.spent'), places: null }, { status: 404 })
  const province = await agencyByKey('tinh-lang-son')
  const agencies = province ? await agenciesUnder([province.id]) : []
  const usual = agencies.find(({ key }) => key === 'so-khoa-hoc-cong-nghe')?.id ?? ''
  return data({
    title: t('install.title'),
    places: { usual, least: (await passwordRule(false)).least, options: agencies.map(({ id, name }) => ({ value: id, label: name })) },
  })
})

const Administrator = newPassword(
  z.object({
    fullName: line(120),
    staffCode: line(40),
    agency: line(60),
    position: line(),
    email: optionalLine(),
    phone: optionalLine(20),
  }),
)

export const action = anyone(async ({ params, request }) => {
  if (!(await isInstallation(params['token']))) return redirect(path('/install/:token', params), 303)
  const { newPassword: password, agency: agencyId, position, fullName, staffCode, email, phone } = await read(request, Administrator)
  const { accountId } = await install(params['token'], { fullName, staffCode, email, phone }, { agencyId, position }, password)
  const headers = await begin(accountId, request)
  headers.append('Set-Cookie', await sayNext({ kind: 'success', code: 'flash.installation.administered' }))
  return redirect(path('/admin'), { status: 303, headers })
})

export const meta = titled

export default function InstallPage() {
  const { title, places } = useLoaderData<typeof loader>()
  const { errors, errorOf, valueOf } = useFormProblem()
  if (!places)
    return (
      <Page title={title} lead={t('install.spentNext')} width="card">
        <p>
          <a href="/">{t('page.home')}</a>
        </p>
      </Page>
    )
  return (
    <Page title={title} lead={t('install.lead')} width="form">
      <ErrorSummary errors={errors} />
      <PostForm>
        <Field name="fullName" label={t('account.fullName')} value={valueOf('fullName')} error={errorOf('fullName')} autoComplete="name" />
        <Field
          name="staffCode"
          label={t('account.staffCode')}
          hint={t('install.staffCodeHint')}
          value={valueOf('staffCode')}
          error={errorOf('staffCode')}
          autoCapitalize="none"
        />
        <Select
          name="agency"
          label={t('people.agency')}
          value={valueOf('agency', places.usual)}
          error={errorOf('agency')}
          options={places.options}
        />
        <Field
          name="position"
          label={t('people.position')}
          value={valueOf('position', t('install.position'))}
          error={errorOf('position')}
        />
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
        <NewPassword hint={t('account.passwordRule', { least: places.least })} />
        <Button>{t('install.make')}</Button>
      </PostForm>
    </Page>
  )
}
